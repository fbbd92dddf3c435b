using Residua.Pipeline.Contracts;
using Residua.Figures;
using Residua.Models;

namespace Residua.Papers;

/// <summary>How a training went: losses, and the average precision on the validation slices, over the steps.</summary>
internal static class TrainingFigure
{
    /// <summary>The step that draws the log of a training.</summary>
    public static Step Of(PitfallsExperiment experiment, ExperimentSteps steps) => Step.Create(
        Stage.Plot, "training-curves", new Settings(experiment.Title), new Inputs(steps.Train(experiment)), Draw);

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        var log = TrainingMetrics.Read(run.PathOf(inputs.Training, Trainer.MetricsFile));
        var precision = log.Single(metric => metric.Name == TrainingMetrics.Precision);
        new Curves
        {
            Lines = [.. log.Where(metric => metric != precision).Select(metric => new Curve(metric.Name, metric.Steps, metric.Values) { Dashed = metric.Name.StartsWith("val/", StringComparison.Ordinal) })],
            XLabel = "step",
            YLabel = "loss",
            YLimits = null,
            Legend = LegendCorner.UpperRight,
            Title = $"Losses by step. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "losses"));
        new Curves
        {
            Lines = [new("", precision.Steps, precision.Values)],
            XLabel = "step",
            YLabel = "AP",
            Title = $"AP on the validation slices by step. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "validation-ap"));
    }

    private sealed record Inputs(Step Training);

    private sealed record Settings(string Title);
}
