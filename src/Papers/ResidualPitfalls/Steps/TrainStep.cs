using Residua.Data;
using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Fits the model of an experiment.</summary>
internal static class TrainStep
{
    /// <summary>The step that trains the model of <paramref name="experiment"/> on the slices of another step.</summary>
    public static Step Of(TrainingExperiment experiment, Step slices) => Step.Create(
        Stage.Train, "training", new Settings(experiment.Seed, experiment.Anomaly, experiment.Model, experiment.Train),
        new Inputs(slices), Train, engine: new(experiment.Threads), publishes: IsResult);

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

    private static void Train(Settings settings, Inputs inputs, StepRun run)
    {
        var slices = SliceStackFile.Read(run.PathOf(inputs.Slices, TrainSlices.TrainFile));
        var normal = SliceStackFile.Read(run.PathOf(inputs.Slices, TrainSlices.ValidationFile));
        var validation = ValidationSet.Of(normal, settings.Anomaly.Radius, settings.Seed);
        new ReconstructionTraining(settings.Model, settings.Train, slices, validation)
            .Train(StepTrainer.Of(run), settings.Seed);

        var best = Path.Combine(run.Output, ReconstructionTraining.BestFile);
        using var network = Reconstructor.Load(best, settings.Model, slices.Height, run.Device);
        TrainingExamples.Write(network, validation.Slices, run);
    }

    private sealed record Settings(int Seed, PlacedDisk Anomaly, ModelSettings Model, TrainingSettings Train);

    private sealed record Inputs(Step Slices);
}
