using Residua.Pipeline.Contracts;
using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Computes the tables of an experiment.</summary>
internal static class ScoreStep
{
    /// <summary>AP over (intensity,) sigma.</summary>
    public const string PrecisionFile = "average-precision.csv";

    /// <summary>Bins of the foreground's intensities.</summary>
    public const string HistogramFile = "histogram.csv";

    /// <summary>Column of the AP in the table of a texture.</summary>
    public const string PrecisionColumn = "average_precision";

    /// <summary>Reconstruction error over the same axes.</summary>
    public const string ErrorFile = "reconstruction-error.csv";

    private const string ShareFile = "foreground.csv";

    /// <summary>The step that scores <paramref name="experiment"/> on the slices of another step.</summary>
    public static Step Of(PitfallsExperiment experiment, Step slices) =>
        experiment.Anomaly.Kind == AnomalyKind.Disk
            ? Step.Create(
                Stage.Score, "disk-sweep",
                new DiskSettings(experiment.Seed, experiment.Anomaly, new(experiment.Reconstruction.Sigma)), new Inputs(slices), ScoreDisks)
            : Step.Create(
                Stage.Score, "texture-sweep",
                new TextureSettings(experiment.Seed, new(experiment.Anomaly.Kind, experiment.Anomaly.Radius), new(experiment.Reconstruction.Sigma)),
                new Inputs(slices), ScoreTexture);

    private static void ScoreDisks(DiskSettings settings, Inputs inputs, StepRun run)
    {
        var (intensities, sigmas) = (settings.Anomaly.Intensity.Values(), settings.Reconstruction.Sigma.Values());
        var slices = SliceStackFile.Read(run.PathOf(inputs.Slices, DataSteps.SlicesFile));
        var result = Sweep(slices, settings.Seed, settings.Anomaly, intensities, sigmas, run);

        new NumericGrid("intensity", intensities, sigmas, result.AveragePrecision).Write(Path.Combine(run.Output, PrecisionFile));
        new NumericGrid("intensity", intensities, sigmas, result.ReconstructionError).Write(Path.Combine(run.Output, ErrorFile));
        IntensityHistogram.Of(slices).Write(Path.Combine(run.Output, HistogramFile));
        IntensityHistogram.Share(slices).Write(Path.Combine(run.Output, ShareFile));
    }

    private static void ScoreTexture(TextureSettings settings, Inputs inputs, StepRun run)
    {
        var sigmas = settings.Reconstruction.Sigma.Values();
        var slices = SliceStackFile.Read(run.PathOf(inputs.Slices, DataSteps.SlicesFile));
        var anomaly = new AnomalySettings { Kind = settings.Anomaly.Kind, Radius = settings.Anomaly.Radius };
        var result = Sweep(slices, settings.Seed, anomaly, [], sigmas, run);
        var rows = sigmas.Select((sigma, j) => (double[])[sigma, result.AveragePrecision[0, j], result.ReconstructionError[0, j]]);
        new NumericTable(["sigma", PrecisionColumn, "reconstruction_error"], [.. rows]).Write(Path.Combine(run.Output, PrecisionFile));
    }

    private static SweepResult Sweep(
        SliceStack slices, int seed, AnomalySettings anomaly, double[] intensities, double[] sigmas, StepRun run) =>
        ResidualSweep.Run(
            slices, AnomalyPlacement.Draw(slices, anomaly, seed), intensities, sigmas, run.Threads, run.Progress, run.Cancellation);

    private sealed record Inputs(Step Slices);

    private sealed record DiskSettings(int Seed, AnomalySettings Anomaly, BlurSettings Reconstruction);

    // A texture has no intensity: changing it must not make the step run again.
    private sealed record TextureSettings(int Seed, TextureAnomaly Anomaly, BlurSettings Reconstruction);

    private sealed record TextureAnomaly(AnomalyKind Kind, int Radius);

    private sealed record BlurSettings(Axis Sigma);
}
