using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The tables of an experiment, computed with a mistake.</summary>
internal static class WrongScoreStep
{
    /// <summary>Of Experiment 1.</summary>
    public static Step Of(DiskExperiment experiment, TestSlices slices, Mistake mistake, Step? meanSlice) => Step.Create(
        Stage.Score, "wrong-disk-sweep",
        new DiskSweepSettings(mistake, experiment.Seed, experiment.Anomaly, experiment.Reconstruction),
        new Inputs(slices.Slices, slices.TestSet, meanSlice), ScoreDisks);

    /// <summary>Of Experiment 2.</summary>
    public static Step Of(TextureExperiment experiment, TestSlices slices, Mistake mistake, Step? meanSlice) => Step.Create(
        Stage.Score, "wrong-texture-sweep",
        new TextureSweepSettings(mistake, experiment.Seed, experiment.Anomaly, experiment.Reconstruction),
        new Inputs(slices.Slices, slices.TestSet, meanSlice), ScoreTexture);

    /// <summary>Of Experiment 3, without a model.</summary>
    public static Step Of(ModelExperiment experiment, TestSlices slices, Mistake mistake, Step? meanSlice) => Step.Create(
        Stage.Score, "wrong-model-sweep",
        new ModelSweepSettings(mistake, experiment.Seed, experiment.Anomaly, experiment.Reconstruction.Modes),
        new Inputs(slices.Slices, slices.TestSet, meanSlice), ScoreModel);

    private static void ScoreDisks(DiskSweepSettings settings, Inputs inputs, StepRun run)
    {
        var (intensities, sigmas) = (settings.Anomaly.Intensity.Values(), settings.Reconstruction.Sigma.Values());
        var slices = TestSlices.Read(inputs.Slices, run);
        var anomalies = AnomalyPlacement.Draw(slices, settings.Anomaly.Radius, settings.Seed);
        var result = WrongSweep.Run(settings.Mistake, slices, anomalies, intensities, sigmas, inputs.MeanSlice, run);
        DiskScoreStep.Write(slices, intensities, sigmas, result, run);
        if (settings.Mistake.Kind is MistakeKind.ShortBlur or MistakeKind.NextBlur)
        {
            BlurReach.Of(sigmas, WrongSweep.Reconstructions(settings.Mistake, sigmas, meanSlice: null))
                .Write(Path.Combine(run.Output, BlurReach.FileName));
        }

        TestSetTable.Copy(inputs.TestSet, run);
    }

    private static void ScoreTexture(TextureSweepSettings settings, Inputs inputs, StepRun run)
    {
        var sigmas = settings.Reconstruction.Sigma.Values();
        var slices = TestSlices.Read(inputs.Slices, run);
        var anomalies = AnomalyPlacement.Draw(slices, settings.Anomaly.Radius, settings.Seed, settings.Anomaly.Kind);
        var result = WrongSweep.Run(settings.Mistake, slices, anomalies, [], sigmas, inputs.MeanSlice, run);
        TextureScoreStep.Write(sigmas, result, run);
        PerfectReconstruction.Of(slices, anomalies, result).Write(Path.Combine(run.Output, PerfectReconstruction.FileName));
    }

    private static void ScoreModel(ModelSweepSettings settings, Inputs inputs, StepRun run)
    {
        var intensities = settings.Anomaly.Intensity.Values();
        var slices = TestSlices.Read(inputs.Slices, run);
        var anomalies = AnomalyPlacement.Draw(slices, settings.Anomaly.Radius, settings.Seed);
        var result = WrongSweep.Run(settings.Mistake, slices, anomalies, intensities, [0], inputs.MeanSlice, run);
        ModelScoreStep.Write(intensities, settings.Modes, [.. settings.Modes.Select(_ => result)], run);
        TestSetTable.Copy(inputs.TestSet, run);
    }

    private sealed record Inputs(Step Slices, Step TestSet, Step? MeanSlice);

    private sealed record DiskSweepSettings(Mistake Mistake, int Seed, DiskSettings Anomaly, BlurSettings Reconstruction);

    private sealed record TextureSweepSettings(Mistake Mistake, int Seed, TextureSettings Anomaly, BlurSettings Reconstruction);

    private sealed record ModelSweepSettings(Mistake Mistake, int Seed, DiskSettings Anomaly, IReadOnlyList<NetworkMode> Modes);
}
