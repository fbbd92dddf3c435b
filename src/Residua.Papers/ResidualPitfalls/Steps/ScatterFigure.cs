using System.Globalization;
using Residua.Data;
using Residua.Figures;
using Residua.Models;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Figure 4 (b): reconstruction error against AP of several models.</summary>
/// <remarks>
/// The original draws numbers that are written into its code, without a word about the slices they are of. The table has
/// every reading; the picture shows the validation slices at the step with the best AP, for two reasons. A network with skip
/// connections, in the list of an older version, had AP 0.067: it copies the anomaly, so the anomalous slice was what it
/// reconstructed. And the autoencoders' 0.26 to 0.32 are less than the mean over intensities of any blur of Experiment 1,
/// but usual for all pixels of a validation batch together, where dark anomalies compete with the residuals of other slices.
/// The original also has the names of the axes swapped; here they are right.
/// </remarks>
internal static class ScatterFigure
{
    private const string Shown = "validation";

    /// <summary>The step that draws the models of <paramref name="experiment"/>.</summary>
    public static Step Step(PitfallsExperiment experiment, ExperimentSteps steps)
    {
        var names = experiment.Comparison.Scatter;
        return Papers.Step.Create(
            Stage.Plot, "scatter", 1,
            new Settings(
                experiment.Title, experiment.Reconstruction.Modes,
                [.. names.Select(name => new Model(name, ModelName.Of(steps.Trained(name).Model!)))]),
            [.. names.SelectMany(name => (Step[])
            [
                steps.Train(steps.Trained(name)),
                steps.Score(experiment.With(name, ReconstructionInput.Normal)),
                steps.Score(experiment.With(name, ReconstructionInput.Anomalous)),
            ])],
            Draw);
    }

    private static void Draw(Settings settings, StepRun run)
    {
        var readings = settings.Models.Select((_, i) => Readings(settings.Modes, run.Inputs[3 * i], run.Inputs[3 * i + 1], run.Inputs[3 * i + 2])).ToList();
        new TextTable(
            ["model", .. readings[0].SelectMany(reading => new[] { $"{reading.Name}_error", $"{reading.Name}_ap" })],
            [.. settings.Models.Zip(readings, (model, each) => (string[])[model.Name, .. each.SelectMany(reading => new[] { Text(reading.Error), Text(reading.Ap) })])])
            .Write(Path.Combine(run.Output, "scatter.csv"));
        new TextTable(
            ["reading", "rank_correlation"],
            [.. readings[0].Select((reading, k) => new[] { reading.Name, Text(RankCorrelation.Of([.. readings.Select(each => each[k].Error)], [.. readings.Select(each => each[k].Ap)])) })])
            .Write(Path.Combine(run.Output, "error-against-ap.csv"));

        new Scatter
        {
            Points = [.. settings.Models.Zip(readings, (model, each) => each.Single(reading => reading.Name == Shown) is var shown ? new ScatterPoint(model.Label, shown.Error, shown.Ap) : null!)],
            XLabel = "reconstruction error",
            YLabel = "AP",
            Title = $"Reconstruction error against AP on the validation slices. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "scatter"));
    }

    // What the numbers of a model may be of: validation slices, or all intensities of Experiment 3.
    private static IReadOnlyList<Reading> Readings(IReadOnlyList<NetworkMode> modes, string training, string normal, string anomalous) =>
    [
        Validation(Path.Combine(training, Trainer.MetricsFile)),
        .. modes.Select(mode => Mean($"normal_{ModelScoreStep.Column(mode)}", normal, mode)),
        .. modes.Select(mode => Mean($"anomalous_{ModelScoreStep.Column(mode)}", anomalous, mode)),
    ];

    private static Reading Validation(string path)
    {
        var log = TrainingMetrics.Read(path).ToDictionary(metric => metric.Name);
        var precision = log[TrainingMetrics.Precision].Values;
        var best = Array.IndexOf(precision, precision.Max());
        // A VQ-VAE's loss has a second term; its reconstruction error has a name of its own.
        var error = log.GetValueOrDefault(TrainingMetrics.ReconstructionError) ?? log[TrainingMetrics.Loss];
        return new(Shown, error.Values[best], precision[best]);
    }

    private static Reading Mean(string name, string folder, NetworkMode mode) => new(
        name,
        NumericTable.Read(Path.Combine(folder, ScoreStep.ErrorFile)).Column(ModelScoreStep.Column(mode)).Average(),
        NumericTable.Read(Path.Combine(folder, ScoreStep.PrecisionFile)).Column(ModelScoreStep.Column(mode)).Average());

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private sealed record Settings(string Title, IReadOnlyList<NetworkMode> Modes, IReadOnlyList<Model> Models);

    private sealed record Model(string Name, string Label);

    private sealed record Reading(string Name, double Error, double Ap);
}
