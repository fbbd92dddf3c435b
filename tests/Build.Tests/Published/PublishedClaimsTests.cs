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

    public static TheoryData<string, Claim> All()
    {
        var data = new TheoryData<string, Claim>();
        foreach (var paper in AllPapers.List)
        {
            foreach (var claim in Read(paper.Name).Claims)
            {
                data.Add(paper.Name, claim);
            }
        }

        return data;
    }

    [Fact]
    public void Names_are_unique()
    {
        foreach (var paper in AllPapers.List)
        {
            var names = Read(paper.Name).Claims.Select(claim => claim.Id).ToList();
            Assert.Equal(names.Distinct(), names);
        }
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_judged_claim_names_an_experiment_that_exists(string paper, Claim claim)
    {
        if (claim.NotRun is null)
        {
            Assert.Contains($"{paper}/{claim.Experiment}", Experiments);
        }
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_published_table_has_the_claimed_shape(string paper, Claim claim)
    {
        if (claim.Measure is not { Reference: { } reference, Kind: MeasureKind.MeanAbsoluteDifference })
        {
            return;
        }

        var grid = NumericGrid.Read(Path.Combine(Root, "expected-results", paper, reference));
        Assert.Equal(claim.Measure.Shape, [grid.RowAxis.Length, grid.ColumnAxis.Length]);
    }

    // The published heat maps fulfil what is claimed about them: a claim that they broke would be a slip of ours.
    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void A_published_heat_map_fulfils_the_claims_about_it(string paper, Claim claim)
    {
        var reference = claim.Experiment switch
        {
            "experiment-1" => "experiment-1-heat-map.csv",
            "experiment-1-equalised" => "experiment-1-equalised-heat-map.csv",
            _ => null,
        };
        if (reference is null || claim.Table != "average-precision.csv")
        {
            return;
        }

        var published = Path.Combine(Root, "expected-results", paper);
        var results = Directory.CreateTempSubdirectory("residua-").FullName;
        Directory.CreateDirectory(Path.Combine(results, claim.Experiment!));
        File.Copy(Path.Combine(published, reference), Path.Combine(results, claim.Experiment!, claim.Table));

        var verdict = new Judge(published, results, _ => new Dictionary<string, string> { [DataOrigin.Fact] = DataOrigin.Published }).Judgements(new() { Claims = [claim] })[0];

        Assert.Equal((Outcome.Reproduced, ""), (verdict.Outcome, verdict.Reason));
        Directory.Delete(results, recursive: true);
    }

    [Theory]
    [InlineData("no name", "  - statement: s\n    source: s\n    obtained: o\n    measure: { shape: [1] }\n    not-run: r\n", "id")]
    [InlineData("nothing expected", "  - id: a\n    statement: s\n    source: s\n    obtained: o\n    experiment: e\n    measure: { kind: mean, shape: [1, 1] }\n    tolerance: { why: w }\n", "expected")]
    [InlineData("no reason for the tolerance", "  - id: a\n    statement: s\n    source: s\n    obtained: o\n    experiment: e\n    measure: { kind: mean, shape: [1, 1] }\n    expected: { value: 1 }\n", "why")]
    [InlineData("no published table", "  - id: a\n    statement: s\n    source: s\n    obtained: o\n    experiment: e\n    measure: { kind: total-variation, shape: [1, 1] }\n    tolerance: { why: w }\n", "reference")]
    [InlineData("misspelt", "  - id: a\n    statment: s\n    source: s\n    obtained: o\n    measure: { shape: [1] }\n    not-run: r\n", "did you mean 'statement'")]
    public void An_incomplete_claim_is_refused(string what, string claim, string word)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, $"paper: p\nclaims:\n{claim}");

        var refusal = Assert.Throws<ConfigurationException>(() => YamlFile.Bind<ClaimFile>(path));

        Assert.True(refusal.Message.Contains(word, StringComparison.Ordinal), $"{what}: {refusal.Message}");
        File.Delete(path);
    }

    private static ClaimFile Read(string paper) =>
        YamlFile.Bind<ClaimFile>(Path.Combine(Root, "expected-results", paper, "claims.yaml"));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Residua.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
