using Residua.Data;
using Residua.Numerics;
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
        Write(slices, intensities, sigmas, result, run);
        BlurReach.Of(sigmas, [.. sigmas.Select(sigma => (Reconstruction)new GaussianBlur(sigma).Apply)])
            .Write(Path.Combine(run.Output, BlurReach.FileName));
        TestSetTable.Copy(inputs.TestSet, run);
    }

    /// <summary>Writes the tables of a sweep over the slices.</summary>
    internal static void Write(SliceStack slices, double[] intensities, double[] sigmas, SweepResult result, StepRun run)
    {
        new NumericGrid("intensity", intensities, sigmas, result.AveragePrecision)
            .Write(Path.Combine(run.Output, Tables.Precision));
        new NumericGrid("intensity", intensities, sigmas, result.ReconstructionError)
            .Write(Path.Combine(run.Output, Tables.Error));
        IntensityHistogram.Of(slices).Write(Path.Combine(run.Output, HistogramFile));
        IntensityHistogram.Share(slices).Write(Path.Combine(run.Output, ShareFile));
    }

    private sealed record Inputs(Step Slices, Step TestSet);

    private sealed record Settings(int Seed, DiskSettings Anomaly, BlurSettings Reconstruction);
}
