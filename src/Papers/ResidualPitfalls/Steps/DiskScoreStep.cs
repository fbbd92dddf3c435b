using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Computes the tables of Experiment 1.</summary>
internal static class DiskScoreStep
{
    /// <summary>Bins of the foreground's intensities.</summary>
    public const string HistogramFile = "histogram.csv";

    private const string ShareFile = "foreground.csv";

    /// <summary>The step that scores <paramref name="experiment"/> on slices.</summary>
    public static Step Of(DiskExperiment experiment, TestSlices slices) => Step.Create(
        Stage.Score, "disk-sweep", new Settings(experiment.Seed, experiment.Anomaly, experiment.Reconstruction),
        new Inputs(slices.Slices, slices.TestSet), Score);

    private static void Score(Settings settings, Inputs inputs, StepRun run)
    {
        var (intensities, sigmas) = (settings.Anomaly.Intensity.Values(), settings.Reconstruction.Sigma.Values());
        var slices = TestSlices.Read(inputs.Slices, run);
        var anomalies = AnomalyPlacement.Draw(slices, settings.Anomaly.Radius, settings.Seed);
        var result = ResidualSweep.Run(slices, anomalies, intensities, sigmas, run.Threads, run.Progress, run.Cancellation);

        Write(Tables.Precision, result.AveragePrecision);
        Write(Tables.Error, result.ReconstructionError);
        IntensityHistogram.Of(slices).Write(Path.Combine(run.Output, HistogramFile));
        IntensityHistogram.Share(slices).Write(Path.Combine(run.Output, ShareFile));
        TestSetTable.Copy(inputs.TestSet, run);

        void Write(string file, double[,] values) =>
            new NumericGrid("intensity", intensities, sigmas, values).Write(Path.Combine(run.Output, file));
    }

    private sealed record Inputs(Step Slices, Step TestSet);

    private sealed record Settings(int Seed, DiskSettings Anomaly, BlurSettings Reconstruction);
}
