using Residua.Figures;
using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>How a training went: losses and, where it is measured, the average precision on the validation slices.</summary>
public static class TrainingFigure
{
    /// <summary>The step that draws the logs of a training's replicates.</summary>
    /// <param name="title">Of the experiment.</param>
    /// <param name="trainings">The steps that trained, one for each replicate.</param>
    public static Step Of(string title, IReadOnlyList<Step> trainings) =>
        Step.Create(Stage.Plot, "training-curves", new Settings(title), new Inputs(trainings), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var logs = inputs.Trainings.Select(training => TrainingMetrics.Read(run.PathOf(training, Trainer.MetricsFile))).ToList();
        var curves = logs[0].Select(metric => Over(logs, metric)).ToList();
        new Curves
        {
            Lines = [.. curves.Where(curve => curve.Name != TrainingMetrics.Precision).Select(curve => curve.Draw())],
            XLabel = "step",
            YLabel = "loss",
            YLimits = null,
            Legend = LegendCorner.UpperRight,
            Title = $"Losses by step. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "losses"));
        if (curves.FirstOrDefault(curve => curve.Name == TrainingMetrics.Precision) is not { } precision)
        {
            return;
        }

        new Curves
        {
            Lines = [(precision with { Label = "" }).Draw()],
            XLabel = "step",
            YLabel = "AP",
            Title = $"AP on the validation slices by step. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "validation-ap"));
    }

    private static ReplicatedCurve Over(List<IReadOnlyList<TrainingMetrics>> logs, TrainingMetrics metric) => new(
        metric.Name, metric.Name, metric.Steps, [.. logs.Select(log => log.Single(other => other.Name == metric.Name).Values)])
    {
        Dashed = metric.Name.StartsWith("val/", StringComparison.Ordinal),
    };

    private sealed record Inputs(IReadOnlyList<Step> Trainings);

    private sealed record Settings(string Title);
}
