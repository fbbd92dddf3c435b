using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>A model whose reconstruction error is compared with its AP.</summary>
/// <param name="Name">Of the experiment that trains it.</param>
/// <param name="Training">Its training.</param>
/// <param name="Normal">Its tables where it is given the normal slice.</param>
/// <param name="Anomalous">Its tables where it is given the anomalous slice.</param>
internal sealed record ScatteredModel(string Name, Step Training, Step Normal, Step Anomalous);

/// <summary>Reconstruction error and AP of several models (Figure 4 (b)), in every reading.</summary>
/// <remarks>
/// The original draws numbers that are written into its code, without a word about the slices they are of. The table has
/// every reading; the figure shows the validation slices at the step with the best AP, for two reasons. Only there does the
/// code have one reconstruction error and one AP for a model: Experiment 3 gives curves, whose mean it takes nowhere. And a
/// network with skip connections, in the list of an older version, had AP 0.067: it copies what it is given, so what it was
/// given had the anomaly in it.
/// </remarks>
internal static class ScatterTable
{
    /// <summary>One row for each model; for each reading the error and the AP.</summary>
    public const string ReadingsFile = "scatter.csv";

    private const string RankCorrelationsFile = "error-against-ap.csv";

    /// <summary>The step that computes the tables.</summary>
    public static Step Of(ComparisonExperiment experiment, IReadOnlyList<ScatteredModel> models) => Step.Create(
        Stage.Score, "scatter", new Settings(experiment.Reconstruction.Modes, [.. models.Select(model => model.Name)]),
        new Inputs(models), Compute);

    private static void Compute(Settings settings, Inputs inputs, StepRun run)
    {
        Model[] models = [.. inputs.Models.Select(model => new Model(
            model.Name,
            ModelReading.All(
                settings.Modes, run.FolderOf(model.Training), run.FolderOf(model.Normal), run.FolderOf(model.Anomalous))))];
        WriteReadings(models, Path.Combine(run.Output, ReadingsFile));
        WriteRankCorrelations(models, Path.Combine(run.Output, RankCorrelationsFile));
    }

    private static void WriteReadings(Model[] models, string path) => new TextTable(
        ["model", .. models[0].Readings.SelectMany(reading => new[] { reading.ErrorColumn, reading.ApColumn })],
        [.. models.Select(model =>
            (string[])[model.Name, .. model.Readings.SelectMany(reading => TextTable.Cells(reading.Error, reading.Ap))])])
        .Write(path);

    // One row for each reading: over the models, whether the AP rises or falls with the error.
    private static void WriteRankCorrelations(Model[] models, string path) => new TextTable(
        ["reading", "rank_correlation"],
        [.. models[0].Readings.Select((reading, k) => new[]
        {
            reading.Name,
            TextTable.Cell(RankCorrelation.Of(
                [.. models.Select(model => model.Readings[k].Error)], [.. models.Select(model => model.Readings[k].Ap)])),
        })]).Write(path);

    private sealed record Inputs(IReadOnlyList<ScatteredModel> Models);

    private sealed record Settings(IReadOnlyList<NetworkMode> Modes, IReadOnlyList<string> Models);

    private sealed record Model(string Name, IReadOnlyList<ModelReading> Readings);
}
