using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>The squared error on the validation images over the epochs, a line for each replicate.</summary>
internal static class ValidationFigure
{
    // The one quantity that all nine models report, whatever their losses are.
    private const string Metric = "Val/Val_loss_mse";

    /// <summary>The step that draws it.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="scores">The steps with the tables, one for each replicate.</param>
    public static Step Of(string title, IReadOnlyList<Step> scores) =>
        Step.Create(Stage.Plot, "validation-error", new Settings(title), new Inputs(scores), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run) => new Curves
    {
        Lines = [.. inputs.Scores.Select((step, i) => Line(run.PathOf(step, MetricsTable.File), i))],
        XLabel = "epoch",
        YLabel = "validation MSE",
        YLimits = null,
        Legend = LegendCorner.UpperRight,
        Title = $"Squared error on the validation images by epoch. {settings.Title}",
    }.Draw().Save(Path.Combine(run.Output, "validation-error"));

    private static Curve Line(string path, int replicate)
    {
        var entries = TextTable.Read(path).Rows.Where(row => row[2] == Metric && row[0].Length > 0).ToList();
        return new(
            $"training {replicate + 1}", [.. entries.Select(row => TextTable.Number(row[0]))],
            [.. entries.Select(row => TextTable.Number(row[3]))]);
    }

    private sealed record Settings(string Title);

    private sealed record Inputs(IReadOnlyList<Step> Scores);
}
