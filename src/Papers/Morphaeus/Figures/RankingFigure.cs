using Residua.Data;
using Residua.Figures;
using Residua.Numerics;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>
/// AUROC of every model, best on top: over several trainings with the 95 % interval of the mean, of one with the standard
/// deviation over the bootstraps.
/// </summary>
internal static class RankingFigure
{
    private const double Chance = 0.5;

    /// <summary>The step that draws it.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="comparisons">The steps with the tables, one for each replicate.</param>
    public static Step Of(string title, IReadOnlyList<Step> comparisons) =>
        Step.Create(Stage.Plot, "ranking", new Settings(title), new Inputs(comparisons), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        TextTable[] tables = [.. inputs.Comparisons.Select(step => TextTable.Read(run.PathOf(step, ComparisonTables.Models)))];
        new RankedDots
        {
            Dots = [.. tables[0].Column("model").Select((model, row) => Dot(model, tables, row))],
            XLabel = "AUROC, mean over the pathologies",
            Reference = Chance,
            Title = $"AUROC of every model; dashed: chance. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "ranking"));
    }

    private static RankedDot Dot(string model, TextTable[] tables, int row)
    {
        double[] values = [.. tables.Select(table => table.Numbers("auroc")[row])];
        if (values.Length == 1)
        {
            var deviation = tables[0].Numbers("auroc_sd")[row];
            return new(model, values[0], values[0] - deviation, values[0] + deviation, Note(values[0], deviation));
        }

        var sample = MeanInterval.Of(values);
        return new(model, sample.Mean, sample.Low, sample.High, Note(sample.Mean, sample.StandardDeviation));
    }

    private static string Note(double mean, double deviation) => FormattableString.Invariant($"{mean:0.00} ± {deviation:0.00}");

    private sealed record Settings(string Title);

    private sealed record Inputs(IReadOnlyList<Step> Comparisons);
}
