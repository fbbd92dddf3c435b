using Residua.Data;
using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>Trains a model on the healthy images.</summary>
internal static class TrainStep
{
    /// <summary>
    /// Fact of a training whose perceptual loss was left out: what it narrows, see <see cref="DataOrigin.Narrowed"/>.
    /// </summary>
    private const string Ablation = $"{DataOrigin.Narrowed}without-perceptual-loss";

    /// <summary>The step that trains the model of <paramref name="experiment"/>.</summary>
    public static Step Of(ModelExperiment experiment, Step images)
    {
        // The perceptual loss needs weights that only the user can have.
        var isAblation = experiment.Train is { Alfa: > 0, PerceptualWeights: null };
        var training = isAblation ? experiment.Train with { Alfa = 0 } : experiment.Train;
        return Step.Create(
            Stage.Train, "autoencoder-training",
            new Settings(experiment.Seed, experiment.Model, training with { PerceptualWeights = null }, isAblation),
            new Inputs(images), Train,
            outsideFiles: training.PerceptualWeights is { } weights ? [weights] : [], engine: new(experiment.Threads),
            publishes: file => file is AutoencoderTraining.BestFile);
    }

    private static void Train(Settings settings, Inputs inputs, StepRun run)
    {
        if (settings.IsAblation)
        {
            run.Facts[Ablation] = "alfa = 0: no weights of VGG-19 in train.perceptual-weights";
        }

        var training = settings.Training with { PerceptualWeights = run.OutsideFiles is [var file] ? file : null };
        new AutoencoderTraining(
            settings.Model, training, Read(ImageLists.Train), Read(ImageLists.Validation), Read(ImageLists.Test))
            .Train(StepTrainer.Of(run), settings.Seed);

        StoredSlices Read(string list) => new(SliceStackFile.Read(run.PathOf(inputs.Images, ChestImages.TrainingFile(list))));
    }

    private sealed record Settings(
        int Seed, AutoencoderSettings Model, AutoencoderTrainingSettings Training, bool IsAblation);

    private sealed record Inputs(Step Images);
}
