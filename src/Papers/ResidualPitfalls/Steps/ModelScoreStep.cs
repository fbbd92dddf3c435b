using Residua.Data;
using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Computes the tables of Experiment 3: one column for each mode of the network.</summary>
internal static class ModelScoreStep
{
    /// <summary>The step that scores <paramref name="experiment"/>.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="model">What was trained.</param>
    /// <param name="slices">The scored slices.</param>
    /// <param name="training">The step with the weights; null where the experiment names a file of weights.</param>
    public static Step Of(ModelExperiment experiment, ModelSettings model, TestSlices slices, Step? training)
    {
        var from = experiment.Reconstruction;
        return Step.Create(
            Stage.Score, "model-sweep",
            new Settings(experiment.Seed, experiment.Anomaly, new(from.Input, from.Modes, from.Checkpoint), model),
            new Inputs(slices.Slices, slices.TestSet, training), Score,
            outsideFiles: from.Weights is null ? [] : [from.Weights], engine: new(experiment.Threads));
    }

    private static void Score(Settings settings, Inputs inputs, StepRun run)
    {
        var slices = TestSlices.Read(inputs.Slices, run);
        var intensities = settings.Anomaly.Intensity.Values();
        var anomalies = AnomalyPlacement.Draw(slices, settings.Anomaly.Radius, settings.Seed);
        var modes = settings.Reconstruction.Modes;
        SweepResult[] results = [.. modes.Select((mode, i) => Sweep(mode, new(slices, anomalies, intensities)
        {
            Threads = run.Threads,
            Progress = (done, all) => run.Progress(i * all + done, modes.Count * all),
            Cancellation = run.Cancellation,
        }))];

        Write(intensities, modes, results, run);
        TestSetTable.Copy(inputs.TestSet, run);

        SweepResult Sweep(NetworkMode mode, ModelSweep sweep)
        {
            // Loaded anew for each mode: a codebook that learns during the test must not hand on what it learnt.
            var weights = inputs.Training is { } training
                ? run.PathOf(training, TrainStep.WeightsFile(settings.Reconstruction.Checkpoint))
                : run.OutsideFiles.Single();
            using var network = Reconstructor.Load(weights, settings.Model, slices.Height, run.Device);
            network.TrainingMode = mode == NetworkMode.Training;
            // One that does not learn makes the same of a normal slice for every intensity.
            return settings.Reconstruction.Input == ReconstructionInput.Normal && !network.Learns
                ? sweep.RunOnce(network)
                : sweep.RunEach(network, settings.Reconstruction.Input);
        }
    }

    /// <summary>Writes the tables of a sweep for each mode.</summary>
    internal static void Write(
        double[] intensities, IReadOnlyList<NetworkMode> modes, IReadOnlyList<SweepResult> results, StepRun run)
    {
        Table(Tables.Precision, result => result.AveragePrecision);
        Table(Tables.Error, result => result.ReconstructionError);

        void Table(string file, Func<SweepResult, double[,]> values) => new NumericTable(
            ["intensity", .. modes.Select(Tables.Column)],
            [.. intensities.Select((intensity, row) => (double[])[intensity, .. results.Select(own => values(own)[row, 0])])])
            .Write(Path.Combine(run.Output, file));
    }

    private sealed record Settings(int Seed, DiskSettings Anomaly, NetworkSettings Reconstruction, ModelSettings Model);

    private sealed record NetworkSettings(ReconstructionInput Input, IReadOnlyList<NetworkMode> Modes, Checkpoint Checkpoint);

    private sealed record Inputs(Step Slices, Step TestSet, Step? Training);
}
