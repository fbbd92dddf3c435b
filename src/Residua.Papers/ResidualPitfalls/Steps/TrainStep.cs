using Residua.Data;
using Residua.Models;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Fits the model of an experiment.</summary>
internal static class TrainStep
{
    /// <summary>Some of the validation slices, with their anomalies.</summary>
    public const string ExamplesFile = "examples.nii";

    /// <summary>What the model with the best validation AP makes of them, in the same order.</summary>
    public const string ReconstructionsFile = "reconstructions.nii";

    private const int Examples = 6;

    /// <summary>The step that trains the model of <paramref name="experiment"/> on the slices of another step.</summary>
    public static Step Of(PitfallsExperiment experiment, Step slices) => Step.Create(
        Stage.Train, "training", 1,
        new Settings(experiment.Seed, new(experiment.Anomaly.Radius), experiment.Model!, experiment.Train), [slices], Train,
        usesEngine: true, publishes: IsResult);

    /// <summary>File name of some weights inside the step's artifact.</summary>
    public static string WeightsFile(Checkpoint checkpoint) => checkpoint switch
    {
        Checkpoint.BestAp => ReconstructionTraining.BestFile,
        Checkpoint.BestLoss => ReconstructionTraining.BestLossFile,
        _ => Trainer.LastFile,
    };

    // The best weights are what one trains for; the others are only larger.
    private static bool IsResult(string file) =>
        file == ReconstructionTraining.BestFile || Path.GetExtension(file) is not (".safetensors" or ".nii");

    private static void Train(Settings settings, StepRun run)
    {
        var slices = SliceStackFile.Read(Path.Combine(run.Inputs[0], TrainSlices.TrainFile));
        var normal = SliceStackFile.Read(Path.Combine(run.Inputs[0], TrainSlices.ValidationFile));
        var validation = ValidationSet.Of(normal, settings.Anomaly.Radius, settings.Seed);
        new Trainer
        {
            Output = run.Output,
            Resume = run.Resume,
            Device = run.Device,
            Progress = run.Progress,
            Status = run.Status,
            Warn = run.Warn,
            Cancellation = run.Cancellation,
        }.Train(new ReconstructionTraining(settings.Model, settings.Train, slices, validation), settings.Seed);

        WriteExamples(settings.Model, validation.Slices, run);
    }

    private static void WriteExamples(ModelSettings model, SliceStack validation, StepRun run)
    {
        var size = validation.Height * validation.Width;
        var count = Math.Min(Examples, validation.Count);
        // Spread over the set: neighbouring slices of one volume look alike.
        float[] pixels = [.. Enumerable.Range(0, count).SelectMany(i => validation[i * validation.Count / count].Pixels.ToArray())];
        var examples = validation with { Pixels = pixels, Count = count };
        var reconstructions = examples with { Pixels = new float[count * size] };
        using var network = Reconstructor.Load(
            Path.Combine(run.Output, ReconstructionTraining.BestFile), model, validation.Height, run.Device);
        network.Reconstruct(examples.Pixels, reconstructions.Pixels);
        SliceStackFile.Write(Path.Combine(run.Output, ExamplesFile), examples);
        SliceStackFile.Write(Path.Combine(run.Output, ReconstructionsFile), reconstructions);
    }

    private sealed record Settings(int Seed, DiskSettings Anomaly, ModelSettings Model, TrainingSettings Train);

    // All that the validation slices take of the anomaly: their intensities are drawn.
    private sealed record DiskSettings(int Radius);
}
