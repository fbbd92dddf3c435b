using Residua.Pipeline.Contracts;
using System.Globalization;
using Residua.Data;
using Residua.Figures;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Figure 4 (b): reconstruction error against AP of several models.</summary>
/// <remarks>
/// The original draws numbers that are written into its code, without a word about the slices they are of. The table has
/// every reading; the picture shows the validation slices at the step with the best AP, for two reasons. Only there does the
/// code have one reconstruction error and one AP for a model: Experiment 3 gives curves, whose mean it takes nowhere. And a
/// network with skip connections, in the list of an older version, had AP 0.067: it copies what it is given, so what it was
/// given had the anomaly in it. The original also has the names of the axes swapped; here they are right.
/// </remarks>
internal static class ScatterFigure
{
    /// <summary>The step that draws the models of <paramref name="experiment"/>.</summary>
    public static Step Of(PitfallsExperiment experiment, ExperimentSteps steps)
    {
        var names = experiment.Comparison.Scatter;
        return Step.Create(
            Stage.Plot, "scatter",
            new Settings(
                experiment.Title, experiment.Reconstruction.Modes,
                [.. names.Select(name => new ModelLabel(name, ModelName.Of(steps.Trained(name).Model!)))]),
            new Inputs([.. names.Select(name => new ModelInputs(
                steps.Train(steps.Trained(name)),
                steps.Score(experiment.With(name, ReconstructionInput.Normal)),
                steps.Score(experiment.With(name, ReconstructionInput.Anomalous))))]),
            Draw);
    }

    private static void Draw(Settings settings, Inputs inputs, StepRun run)
    {
        Model[] models = [.. settings.Models.Zip(inputs.Models, (name, model) => new Model(
            name.Name, name.Label,
            ModelReading.All(settings.Modes, run.FolderOf(model.Training), run.FolderOf(model.Normal), run.FolderOf(model.Anomalous))))];
        WriteReadings(models, Path.Combine(run.Output, "scatter.csv"));
        WriteRankCorrelations(models, Path.Combine(run.Output, "error-against-ap.csv"));
        new Scatter
        {
            Points = [.. models.Select(Point)],
            XLabel = "reconstruction error",
            YLabel = "AP",
            Title = $"Reconstruction error against AP on the validation slices. {settings.Title}",
        }.Draw().Save(Path.Combine(run.Output, "scatter"));
    }

    private static ScatterPoint Point(Model model)
    {
        var shown = model.Readings.Single(reading => reading.Name == ModelReading.Validation);
        return new(model.Label, shown.Error, shown.Ap);
    }

    private static void WriteReadings(Model[] models, string path) => new TextTable(
        ["model", .. models[0].Readings.SelectMany(reading => new[] { $"{reading.Name}_error", $"{reading.Name}_ap" })],
        [.. models.Select(model => (string[])[model.Name, .. model.Readings.SelectMany(reading => new[] { Text(reading.Error), Text(reading.Ap) })])])
        .Write(path);

    // One row for each reading: over the models, whether the AP rises or falls with the error.
    private static void WriteRankCorrelations(Model[] models, string path) => new TextTable(
        ["reading", "rank_correlation"],
        [.. models[0].Readings.Select((reading, k) => new[]
        {
            reading.Name,
            Text(RankCorrelation.Of([.. models.Select(model => model.Readings[k].Error)], [.. models.Select(model => model.Readings[k].Ap)])),
        })]).Write(path);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private sealed record Inputs(IReadOnlyList<ModelInputs> Models);

    private sealed record ModelInputs(Step Training, Step Normal, Step Anomalous);

    private sealed record Settings(string Title, IReadOnlyList<NetworkMode> Modes, IReadOnlyList<ModelLabel> Models);

    private sealed record ModelLabel(string Name, string Label);

    private sealed record Model(string Name, string Label, IReadOnlyList<ModelReading> Readings);
}
