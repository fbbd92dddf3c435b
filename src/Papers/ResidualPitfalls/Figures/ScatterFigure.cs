using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Figure 4 (b): reconstruction error against AP of several models, each the mean over the replicates.</summary>
/// <remarks>
/// The original has the names of the axes swapped; here they are right. See <see cref="ScatterTable"/> for what is shown.
/// </remarks>
internal static class ScatterFigure
{
    /// <summary>The step that draws it.</summary>
    /// <param name="experiment">The comparison.</param>
    /// <param name="label">What a model is called in the legend.</param>
    /// <param name="tables">The steps with the tables, one for each replicate; see <see cref="ScatterTable"/>.</param>
    public static Step Of(ComparisonExperiment experiment, Func<string, string> label, IReadOnlyList<Step> tables) => Step.Create(
        Stage.Plot, "scatter", new Settings(experiment.Title, [.. experiment.Comparison.Scatter.Select(label)]),
        new Inputs(tables), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var tables = inputs.Tables.Select(table => TextTable.Read(run.PathOf(table, ScatterTable.ReadingsFile))).ToList();
        var errors = Mean(tables, ModelReading.ErrorColumnOf(ModelReading.Validation));
        var precisions = Mean(tables, ModelReading.ApColumnOf(ModelReading.Validation));
        new Scatter
        {
            Points = [.. settings.Labels.Select((label, i) => new ScatterPoint(label, errors[i], precisions[i]))],
            XLabel = "reconstruction error",
            YLabel = "AP",
            Title = $"Reconstruction error against AP on the validation slices. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "scatter"));
    }

    private static double[] Mean(List<TextTable> replicates, string column)
    {
        var values = replicates.Select(table => table.Numbers(column));
        return [.. Enumerable.Range(0, replicates[0].Rows.Length).Select(row => values.Average(own => own[row]))];
    }

    private sealed record Inputs(IReadOnlyList<Step> Tables);

    private sealed record Settings(string Title, IReadOnlyList<string> Labels);
}
