using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Fits the diffusion model of one fold.</summary>
internal static class TrainStep
{
    /// <summary>The step that trains the model of <paramref name="experiment"/>.</summary>
    public static Step Of(DdpmExperiment experiment, CohortVolumes volumes) => Step.Create(
        Stage.Train, "diffusion-training",
        new Settings(experiment.Seed, experiment.Fold, experiment.Augment, experiment.Model, experiment.Train),
        new Inputs(volumes.Split, volumes.Volumes), Train, engine: new(experiment.Threads), publishes: IsResult);

    // The best weights are what one trains for; the others are only larger.
    private static bool IsResult(string file) =>
        file == DiffusionTraining.BestFile || Path.GetExtension(file) is not ".safetensors";

    private static void Train(Settings settings, Inputs inputs, StepRun run)
    {
        var (train, validation) = Cohort.ListsOf(settings.Fold);
        new DiffusionTraining(settings.Model, settings.Train, Slices(train), Slices(validation))
            .Train(StepTrainer.Of(run), settings.Seed);

        RandomSlices Slices(string list)
        {
            var stored = new StoredVolumes(CohortVolumes.Folders(inputs.Split, inputs.Volumes, list, run));
            return new(settings.Augment ? stored.Augmented() : stored);
        }
    }

    private sealed record Settings(int Seed, int Fold, bool Augment, DdpmSettings Model, DiffusionTrainingSettings Train);

    private sealed record Inputs(Step Split, Step Volumes);
}
