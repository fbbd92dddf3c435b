using Residua.Pipeline.Contracts;
using Residua.Pipeline.Claims;

namespace Residua.Papers.Tests;

/// <summary>The judge tells a wrong computation from a right one: each classic mistake turns the verdict.</summary>
public sealed class MutantTests : IDisposable
{
    private const string Table = "average-precision.csv";

    private readonly string _results = Directory.CreateTempSubdirectory("residua-").FullName;

    public void Dispose() => Directory.Delete(_results, recursive: true);

    [Fact]
    public void The_right_computation_is_reproduced() =>
        Assert.Equal(Outcome.Reproduced, VerdictOf(new()).Outcome);

    [Fact]
    public void A_wrong_AP_deviates() =>
        Assert.Equal(Outcome.Deviates, VerdictOf(new() { Precision = TrapezoidalArea }).Outcome);

    [Fact]
    public void Swapped_axes_deviate() =>
        Assert.Equal(Outcome.Deviates, VerdictOf(new() { Finish = Transposed }).Outcome);

    [Fact]
    public void A_kernel_that_is_one_too_long_deviates() =>
        Assert.Equal(Outcome.Deviates, VerdictOf(new() { Radius = sigma => (int)(4 * sigma + 0.5) + 1 }).Outcome);

    [Fact]
    public void A_swapped_split_deviates() =>
        Assert.Equal(Outcome.Deviates, VerdictOf(new() { Scored = split => split.TrainFiles(Goldens("train")) }).Outcome);

    private Verdict VerdictOf(NaiveExperiment experiment)
    {
        experiment.Run().Write(Path.Combine(_results, "experiment-1", Table));
        var claim = new Claim
        {
            Id = "reference-run",
            Experiment = "experiment-1",
            Measure = new() { Reference = "experiment-1-average-precision.csv", Shape = [11, 11] },
            Tolerance = new() { Published = 1e-6, Why = "as the goldens ask" },
        };
        var published = new Dictionary<string, string> { [DataOrigin.Fact] = DataOrigin.Published };
        return new Judge(Goldens(), _results, _ => published).Judgements(new() { Claims = [claim] })[0];
    }

    // The area under the curve instead of its steps: the mistake that scikit-learn's documentation warns of.
    private static double TrapezoidalArea(float[] scores, byte[] labels)
    {
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ToArray();
        double found = 0, area = 0, before = 1;
        for (var rank = 0; rank < order.Length; rank++)
        {
            found += labels[order[rank]];
            var precision = found / (rank + 1);
            area += labels[order[rank]] * (before + precision) / 2;
            before = precision;
        }

        return area / found;
    }

    private static double[,] Transposed(double[,] grid)
    {
        var transposed = new double[grid.GetLength(1), grid.GetLength(0)];
        for (var i = 0; i < grid.GetLength(0); i++)
        {
            for (var j = 0; j < grid.GetLength(1); j++)
            {
                transposed[j, i] = grid[i, j];
            }
        }

        return transposed;
    }

    private static string Goldens(string name = "") =>
        Path.Combine(AppContext.BaseDirectory, "goldens", "residual-pitfalls", name);
}
