using Residua.Data;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Claims;

public sealed class JudgeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("residua-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(DataOrigin.Published, 0.52, Outcome.Reproduced)]
    [InlineData(DataOrigin.Published, 0.56, Outcome.Deviates)]
    [InlineData(DataOrigin.Phantom, 0.56, Outcome.Consistent)]
    [InlineData(DataOrigin.Phantom, 0.61, Outcome.Deviates)]
    [InlineData("10 volumes of somebody", 0.5, Outcome.NotRun)]
    public void Data_and_deviation_decide(string origin, double measured, Outcome outcome)
    {
        Write([measured]);

        Assert.Equal(outcome, VerdictOf(Claim(), Found(origin)).Outcome);
    }

    [Theory]
    [InlineData("neither the published data nor the default phantom: data of unknown origin")]
    [InlineData("neither the published data nor the default phantom: somebody's", DataOrigin.Published, "somebody's")]
    [InlineData(
        "neither the published data nor the default phantom: phantom, published", DataOrigin.Published, DataOrigin.Phantom)]
    public void All_data_behind_a_table_must_be_known(string reason, params string[] origins)
    {
        Write([0.5]);

        Assert.Equal((Outcome.NotRun, reason), Of(VerdictOf(Claim(), Found(origins))));
    }

    [Theory]
    [InlineData(DataOrigin.Phantom, false, Outcome.NotRun)]
    [InlineData(DataOrigin.Phantom, true, Outcome.Consistent)]
    [InlineData(DataOrigin.Published, false, Outcome.NotRun)]
    [InlineData(DataOrigin.Published, true, Outcome.NotRun)]
    public void Narrowed_data_are_for_claims_that_accept_them_and_never_reproduce(string origin, bool accepts, Outcome outcome)
    {
        Write([0.5]);
        var found = Found(origin) with { Narrowed = new Dictionary<string, string> { ["downsampled"] = "4×4 pixels to one" } };

        var verdict = VerdictOf(Claim() with { Accepts = accepts ? ["downsampled"] : [] }, found);

        Assert.Equal(outcome, verdict.Outcome);
        Assert.Equal(outcome == Outcome.NotRun
            ? "the data were downsampled (4×4 pixels to one), and the claim is about them as they are"
            : "", verdict.Reason);
    }

    [Theory]
    [InlineData(DataOrigin.Phantom, Outcome.NotRun)]
    [InlineData(DataOrigin.Published, Outcome.Reproduced)]
    public void What_a_phantom_cannot_tell_is_only_judged_on_the_published_data(string origin, Outcome outcome)
    {
        Write([0.5]);
        var claim = Claim();

        Assert.Equal(
            outcome, VerdictOf(claim with { Tolerance = claim.Tolerance with { Phantom = null } }, Found(origin)).Outcome);
    }

    [Theory]
    [InlineData(Evidence.HeldOut, Outcome.Undecided)]
    [InlineData(Evidence.Derived, Outcome.Undecided)]
    [InlineData(Evidence.ByConstruction, Outcome.Consistent)]
    public void One_training_decides_only_what_follows_from_the_code(Evidence evidence, Outcome outcome)
    {
        Write([0.5]);

        Assert.Equal(
            outcome, VerdictOf(Claim() with { Evidence = evidence }, Found(DataOrigin.Phantom) with { IsNoisy = true }).Outcome);
    }

    [Theory]
    [InlineData("b", "ap", Outcome.Consistent)]
    [InlineData("a", "ap", Outcome.Deviates)]
    [InlineData("b", "error", Outcome.Deviates)]
    public void One_cell_of_a_table_with_named_rows(string row, string column, Outcome outcome)
    {
        File.WriteAllText(TablePath, "model,error,ap\na,0.5,0.1\nb,0.1,0.5\n");

        Assert.Equal(outcome, VerdictOf(Claim(measure => measure with { Row = row, Column = column, Shape = [1, 1] })).Outcome);
    }

    [Theory]
    [InlineData("c", "ap", "no row 'c'")]
    [InlineData("a", "loss", "no column 'loss'")]
    [InlineData("a", "ap", "'zero'")]
    public void A_cell_that_is_not_there_is_an_error_that_names_the_table(string row, string column, string word)
    {
        File.WriteAllText(TablePath, "model,ap\na,zero\n");

        var refusal =
            Assert.Throws<BadInputException>(() => VerdictOf(Claim(measure => measure with { Row = row, Column = column })));

        Assert.Contains(TablePath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deviation_says_by_how_much()
    {
        Write([0.75]);

        Assert.Equal("off by 0.25, tolerance 0.1", VerdictOf(Claim()).Reason);
    }

    [Fact]
    public void A_table_of_another_size_is_not_judged()
    {
        Write([0.5], [0.5]);

        Assert.Equal((Outcome.NotRun, "profile too small: 2×1 values, published 1×1"), Of(VerdictOf(Claim())));
    }

    [Theory]
    [InlineData("x,0,5\n0,1,1\n1,1,1\n", Outcome.Consistent)]
    [InlineData("x,0,5.0000001\n0,1,1\n1,1,1\n", Outcome.Consistent)]
    [InlineData("x,0,10\n0,1,1\n1,1,1\n", Outcome.NotRun)]
    [InlineData("x,0,5\n0,1,1\n2,1,1\n", Outcome.NotRun)]
    public void A_grid_is_compared_by_the_positions_of_its_axes(string table, Outcome outcome)
    {
        File.WriteAllText(Path.Combine(_folder, "published.csv"), "x,0,5\n0,1,1\n1,1,1\n");
        File.WriteAllText(TablePath, table);
        var claim = Claim(_ => new() { Kind = "mean-absolute-difference", Reference = "published.csv", Shape = [2, 2] });

        Assert.Equal(outcome, VerdictOf(claim with { Expected = new() }).Outcome);
    }

    [Fact]
    public void What_has_no_table_says_why() => Assert.Equal(
        (Outcome.NotRun, "settings differ (seed 0 → 99)"),
        Of(VerdictOf(Claim(), ClaimTables.None("settings differ (seed 0 → 99)"))));

    [Fact]
    public void A_claim_that_cannot_be_run_gives_its_reason() =>
        Assert.Equal((Outcome.NotRun, "needs a model"), Of(VerdictOf(Claim() with { NotRun = "needs a model" })));

    [Theory]
    [InlineData("first-row-below", 0.9)]
    [InlineData("mean", double.NaN)]
    public void A_measure_that_finds_no_number_never_passes(string kind, double value)
    {
        Write([value]);

        Assert.Equal(Outcome.Deviates, VerdictOf(Claim(measure => measure with { Kind = kind })).Outcome);
    }

    [Theory]
    [InlineData("x,0\n0,zero\n", "zero")]
    [InlineData("x,zero\n0,0\n", "zero")]
    [InlineData("", "empty")]
    public void A_damaged_table_is_an_error_that_names_it(string content, string word)
    {
        File.WriteAllText(TablePath, content);

        var refusal = Assert.Throws<BadInputException>(() => VerdictOf(Claim()));

        Assert.Contains(TablePath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }

    private string TablePath => Path.Combine(_folder, "table.csv");

    private static (Outcome, string) Of(Verdict verdict) => (verdict.Outcome, verdict.Reason);

    private static Claim Claim(Func<Measure, Measure>? change = null)
    {
        var measure = new Measure { Kind = "mean", Shape = [1, 1] };
        return new()
        {
            Id = "claim",
            Experiment = "experiment-1",
            Measure = change?.Invoke(measure) ?? measure,
            Expected = new() { Value = 0.5 },
            Tolerance = new() { Published = 0.05, Phantom = 0.1, Why = "test" },
        };
    }

    private ClaimTables Found(params string[] origins) => new() { Paths = [TablePath], Origins = origins };

    private void Write(params double[][] rows) => File.WriteAllLines(
        TablePath,
        [.. rows.Select((row, i) => FormattableString.Invariant($"{i},{row[0]}")).Prepend("x,0")]);

    private Verdict VerdictOf(Claim claim, ClaimTables? found = null) =>
        new Judge(new TinyPaper(), _folder, _ => found ?? Found(DataOrigin.Phantom)).Judgements(new() { Claims = [claim] })[0];
}
