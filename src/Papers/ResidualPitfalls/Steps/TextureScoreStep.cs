using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Computes the table of Experiment 2.</summary>
internal static class TextureScoreStep
{
    /// <summary>The step that scores <paramref name="experiment"/> on slices.</summary>
    public static Step Of(TextureExperiment experiment, TestSlices slices) => Step.Create(
        Stage.Score, "texture-sweep", new Settings(experiment.Seed, experiment.Anomaly, experiment.Reconstruction),
        new Inputs(slices.Slices), Score);

    private static void Score(Settings settings, Inputs inputs, StepRun run)
    {
        var sigmas = settings.Reconstruction.Sigma.Values();
        var slices = TestSlices.Read(inputs.Slices, run);
        var anomalies = AnomalyPlacement.Draw(slices, settings.Anomaly.Radius, settings.Seed, settings.Anomaly.Kind);
        var result = ResidualSweep.Run(slices, anomalies, [], sigmas, run.Threads, run.Progress, run.Cancellation);
        Write(sigmas, result, run);
        PerfectReconstruction.Of(slices, anomalies, result).Write(Path.Combine(run.Output, PerfectReconstruction.FileName));
    }

    /// <summary>Writes the table of a sweep.</summary>
    internal static void Write(double[] sigmas, SweepResult result, StepRun run)
    {
        var (precision, error) = (result.AveragePrecision, result.ReconstructionError);
        var rows = sigmas.Select((sigma, j) => (double[])[sigma, precision[0, j], error[0, j]]);
        new NumericTable(["sigma", Tables.PrecisionColumn, "reconstruction_error"], [.. rows])
            .Write(Path.Combine(run.Output, Tables.Precision));
    }

    private sealed record Inputs(Step Slices);

    private sealed record Settings(int Seed, TextureSettings Anomaly, BlurSettings Reconstruction);
}
