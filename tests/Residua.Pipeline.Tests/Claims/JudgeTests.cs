using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Tests.Claims;

public sealed class JudgeTests : IDisposable
{
    private readonly string _results = Directory.CreateTempSubdirectory("residua-").FullName;

    public void Dispose() => Directory.Delete(_results, recursive: true);

    [Theory]
    [InlineData(DataOrigin.Published, 0.52, Outcome.Reproduced)]
    [InlineData(DataOrigin.Published, 0.56, Outcome.Deviates)]
    [InlineData(DataOrigin.Phantom, 0.56, Outcome.Consistent)]
    [InlineData(DataOrigin.Phantom, 0.61, Outcome.Deviates)]
    [InlineData("10 volumes of somebody", 0.5, Outcome.NotRun)]
    [InlineData(null, 0.5, Outcome.NotRun)]
    public void Data_and_deviation_decide(string? origin, double measured, Outcome outcome)
    {
        Write([measured]);

        Assert.Equal(outcome, VerdictOf(Claim(MeasureKind.Mean), origin).Outcome);
    }

    [Theory]
    [InlineData(DataOrigin.Phantom, false, Outcome.NotRun)]
    [InlineData(DataOrigin.Phantom, true, Outcome.Consistent)]
    [InlineData(DataOrigin.Published, false, Outcome.NotRun)]
    [InlineData(DataOrigin.Published, true, Outcome.NotRun)]
    public void Slices_made_smaller_are_for_claims_about_any_size(string origin, bool anySize, Outcome outcome)
    {
        Write([0.5]);

        Assert.Equal(outcome, VerdictOf(Claim(MeasureKind.Mean) with { AnySize = anySize }, origin, "4×4 pixels to one").Outcome);
    }

    [Theory]
    [InlineData(DataOrigin.Phantom, Outcome.NotRun)]
    [InlineData(DataOrigin.Published, Outcome.Reproduced)]
    public void What_a_phantom_cannot_tell_is_only_judged_on_the_published_data(string origin, Outcome outcome)
    {
        Write([0.5]);
        var claim = Claim(MeasureKind.Mean);

        Assert.Equal(outcome, VerdictOf(claim with { Tolerance = claim.Tolerance with { Phantom = null } }, origin).Outcome);
    }

    [Theory]
    [InlineData("b", "ap", Outcome.Reproduced)]
    [InlineData("a", "ap", Outcome.Deviates)]
    [InlineData("b", "error", Outcome.Deviates)]
    public void One_cell_of_a_table_with_named_rows(string row, string column, Outcome outcome)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(TablePath)!);
        File.WriteAllText(TablePath, "model,error,ap\na,0.5,0.1\nb,0.1,0.5\n");
        var claim = Claim(MeasureKind.Mean);

        Assert.Equal(outcome, VerdictOf(claim with { Measure = claim.Measure with { Row = row, Column = column, Shape = [2, 1] } }).Outcome);
    }

    [Theory]
    [InlineData("c", "ap", "no row 'c'")]
    [InlineData("a", "loss", "no column 'loss'")]
    [InlineData("a", "ap", "'zero'")]
    public void A_cell_that_is_not_there_is_an_error_that_names_the_table(string row, string column, string word)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(TablePath)!);
        File.WriteAllText(TablePath, "model,ap\na,zero\n");
        var claim = Claim(MeasureKind.Mean);

        var refusal = Assert.Throws<BadInputException>(() => VerdictOf(claim with { Measure = claim.Measure with { Row = row, Column = column } }));

        Assert.Contains(TablePath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Slices_made_smaller_are_the_reason() => Assert.Equal(
        "slices were made smaller (4×4 pixels to one), and the claim is about whole ones",
        VerdictOf(Claim(MeasureKind.Mean), DataOrigin.Phantom, "4×4 pixels to one").Reason);

    [Fact]
    public void Data_of_unknown_origin_are_not_judged()
    {
        Write([0.5]);

        var verdict = new Judge(_results, _results, _ => new Dictionary<string, string>()).Judgements(new() { Claims = [Claim(MeasureKind.Mean)] })[0];

        Assert.Equal((Outcome.NotRun, "neither the published data nor the default phantom: data of unknown origin"), Of(verdict));
    }

    [Fact]
    public void A_deviation_says_by_how_much()
    {
        Write([0.75]);

        Assert.Equal("off by 0.25, tolerance 0.05", VerdictOf(Claim(MeasureKind.Mean), DataOrigin.Published).Reason);
    }

    [Fact]
    public void A_table_of_another_size_is_not_judged()
    {
        Write([0.5], [0.5]);

        Assert.Equal((Outcome.NotRun, "profile too small: 2×1 values, published 1×1"), Of(VerdictOf(Claim(MeasureKind.Mean))));
    }

    [Fact]
    public void A_missing_table_is_not_judged() =>
        Assert.Equal((Outcome.NotRun, "experiment-1 wrote no average-precision.csv"), Of(VerdictOf(Claim(MeasureKind.Mean))));

    [Fact]
    public void A_claim_that_cannot_be_run_gives_its_reason() =>
        Assert.Equal((Outcome.NotRun, "needs a model"), Of(VerdictOf(Claim(MeasureKind.Mean) with { NotRun = "needs a model" })));

    [Fact]
    public void A_measure_that_finds_nothing_never_passes()
    {
        Write([0.9]);

        Assert.Equal(Outcome.Deviates, VerdictOf(Claim(MeasureKind.FirstRowBelow)).Outcome);
    }

    [Fact]
    public void A_result_that_is_not_a_number_never_passes()
    {
        Write([double.NaN]);

        Assert.Equal(Outcome.Deviates, VerdictOf(Claim(MeasureKind.Mean)).Outcome);
    }

    [Theory]
    [InlineData("x,0\n0,zero\n", "zero")]
    [InlineData("x,zero\n0,0\n", "zero")]
    [InlineData("", "empty")]
    public void A_damaged_table_is_an_error_that_names_it(string content, string word)
    {
        Directory.CreateDirectory(Path.Combine(_results, "experiment-1"));
        File.WriteAllText(TablePath, content);

        var refusal = Assert.Throws<BadInputException>(() => VerdictOf(Claim(MeasureKind.Mean)));

        Assert.Contains(TablePath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(word, refusal.Message, StringComparison.Ordinal);
    }

    private string TablePath => Path.Combine(_results, "experiment-1", "average-precision.csv");

    private static (Outcome, string) Of(Verdict verdict) => (verdict.Outcome, verdict.Reason);

    private static Claim Claim(MeasureKind kind) => new()
    {
        Id = "claim",
        Experiment = "experiment-1",
        Measure = new() { Kind = kind, Shape = [1, 1] },
        Expected = new() { Value = 0.5 },
        Tolerance = new() { Published = 0.05, Phantom = 0.1, Why = "test" },
    };

    private void Write(params double[][] rows)
    {
        var values = new double[rows.Length, rows[0].Length];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows[i].Length; j++)
            {
                values[i, j] = rows[i][j];
            }
        }

        new NumericGrid("x", [.. rows.Select((_, i) => (double)i)], [.. rows[0].Select((_, j) => (double)j)], values).Write(TablePath);
    }

    private Verdict VerdictOf(Claim claim, string? origin = DataOrigin.Published, string? smaller = null)
    {
        Dictionary<string, string>? facts = origin is null ? null : new() { [DataOrigin.Fact] = origin };
        if (smaller is not null)
        {
            facts![DataOrigin.DownsampledFact] = smaller;
        }

        return new Judge(_results, _results, _ => facts).Judgements(new() { Claims = [claim] })[0];
    }
}
