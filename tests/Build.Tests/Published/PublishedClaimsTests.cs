using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Configuration;

namespace Residua.Build.Tests;

/// <summary>The claims that are shipped: complete, and about experiments and tables that exist.</summary>
public class PublishedClaimsTests
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    private static readonly IReadOnlyList<string> Experiments =
        new ExperimentCatalogue(Path.Combine(Root, "experiments"), AllPapers.List).Ids;

    public static TheoryData<IPaper, Claim> All()
    {
        var data = new TheoryData<IPaper, Claim>();
        foreach (var paper in AllPapers.List)
        {
            foreach (var claim in Read(paper).Claims)
            {
                data.Add(paper, claim);
            }
        }

        return data;
    }

    // Unique names, measures and controls that exist: reading them refuses all else.
    [Fact]
    public void Every_ledger_can_be_read() => Assert.All(AllPapers.List, paper => Assert.NotEmpty(Read(paper).Claims));

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_judged_claim_names_an_experiment_that_exists(IPaper paper, Claim claim)
    {
        if (claim.NotRun is null)
        {
            Assert.Contains($"{paper.Name}/{claim.Experiment}", Experiments);
        }
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_published_table_has_the_claimed_shape(IPaper paper, Claim claim)
    {
        if (claim.Measure is not { Reference: { } reference, Kind: "mean-absolute-difference" })
        {
            return;
        }

        var grid = NumericGrid.Read(Path.Combine(Root, "expected-results", paper.Name, reference));
        Assert.Equal(claim.Measure.Shape, [grid.RowAxis.Length, grid.ColumnAxis.Length]);
    }

    // Of a network, a black picture and its initial weights are the least that a claim about a trained one must notice.
    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_claim_about_a_model_notices_a_black_reconstruction_and_an_untrained_network(IPaper paper, Claim claim)
    {
        if (claim.Experiment?.StartsWith("experiment-3-", StringComparison.Ordinal) == true
            && claim.Table != "error-against-ap.csv")
        {
            Assert.True(
                claim.Controls.Contains("black-reconstruction") && claim.Controls.Contains("untrained-network"),
                $"{paper.Name}: {claim.Id}");
        }
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void What_is_derived_from_a_published_map_says_so(IPaper paper, Claim claim)
    {
        if (claim is { Evidence: Evidence.Derived, Measure.Reference: not null })
        {
            Assert.True(claim.Source.Contains(claim.Measure.Reference, StringComparison.Ordinal), $"{paper.Name}: {claim.Id}");
        }
    }

    // The published heat maps fulfil what is claimed about them: a claim that they broke would be a slip of ours.
    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_published_heat_map_fulfils_the_claims_about_it(IPaper paper, Claim claim)
    {
        var map = claim.Experiment switch
        {
            "experiment-1" => "experiment-1-heat-map.csv",
            "experiment-1-equalised" => "experiment-1-equalised-heat-map.csv",
            _ => null,
        };
        if (map is null || claim.Table != "average-precision.csv")
        {
            return;
        }

        Assert.Equal((Outcome.Reproduced, ""), Judged(paper, claim, Path.Combine(Root, "expected-results", paper.Name, map)));
    }

    // The blurs of the published map fulfil what is derived from them about models, as far as it is about one curve.
    [Theory]
    [InlineData("ae-128-blind-spot", 0.51, 5)]
    [InlineData("ae-128-valley", 0.61, 5)]
    [InlineData("ae-128-near-a-published-blur", 0.51, 5)]
    public void The_columns_of_the_published_heat_map_fulfil_the_claims_derived_from_them(string id, double from, double to)
    {
        var paper = AllPapers.List[0];
        var claim = Read(paper).Claims.Single(claim => claim.Id == id);
        var map = NumericGrid.Read(Path.Combine(Root, "expected-results", paper.Name, "experiment-1-heat-map.csv"));
        var path = Path.GetTempFileName();
        foreach (var (column, sigma) in map.ColumnAxis.Index().Where(column => column.Item >= from && column.Item <= to + 0.001))
        {
            new NumericTable(["intensity", "evaluation"],
                [.. map.RowAxis.Select((x, row) => (double[])[x, map.Values[row, column]])]).Write(path);
            Assert.True(Judged(paper, claim, path).Outcome == Outcome.Reproduced, $"{id} at σ = {sigma}");
        }

        File.Delete(path);
    }

    [Theory]
    [InlineData("complete", "", "", null)]
    [InlineData("no name", "id: a", "", "id: is required")]
    [InlineData("no evidence", "evidence: derived", "", "evidence: is required")]
    [InlineData("unknown evidence", "evidence: derived", "evidence: guessed", "held-out")]
    [InlineData("no control", "controls: [c]", "", "names a control that breaks it")]
    [InlineData("nothing expected", "expected: { value: 1 }", "", "expects nothing")]
    [InlineData("no reason for the tolerance", "tolerance: { why: w }", "", "why its tolerance is what it is")]
    [InlineData("no experiment", "experiment: e", "", "names its experiment")]
    [InlineData("misspelt", "statement: s", "statment: s", "did you mean 'statement'")]
    public void An_incomplete_claim_is_refused(string what, string line, string instead, string? words)
    {
        var path = Path.GetTempFileName();
        string[] lines =
        [
            "id: a", "statement: s", "source: s", "obtained: o", "evidence: derived", "controls: [c]", "experiment: e",
            "measure: { kind: mean, shape: [1, 1] }", "expected: { value: 1 }", "tolerance: { why: w }",
        ];
        var claim = lines.Select(each => each == line ? instead : each).Where(each => each.Length > 0);
        File.WriteAllText(path, $"paper: p\nclaims:\n  -\n    {string.Join("\n    ", claim)}\n");

        var refusal = Record.Exception(() => YamlFile.Bind<ClaimFile>(path));

        Assert.True(
            words is null ? refusal is null : refusal?.Message.Contains(words, StringComparison.Ordinal),
            $"{what}: {refusal?.Message}");
        File.Delete(path);
    }

    private static (Outcome Outcome, string Reason) Judged(IPaper paper, Claim claim, string table)
    {
        var tables = new ClaimTables { Paths = [table], Origins = [DataOrigin.Published] };
        var verdict = new Judge(paper, Path.Combine(Root, "expected-results", paper.Name), _ => tables)
            .Judgements(new() { Claims = [claim] })[0];
        return (verdict.Outcome, verdict.Reason);
    }

    private static ClaimFile Read(IPaper paper) => Ledger.Read(paper, Path.Combine(Root, "expected-results", paper.Name));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Residua.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
