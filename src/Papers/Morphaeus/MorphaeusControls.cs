using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>What is wrong on purpose, and where it applies.</summary>
internal static class MorphaeusControls
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Control> All { get; } =
    [
        Wrong("untrained-network", "the network has its initial weights", Mistake.Untrained, _ => true),
        Wrong("copied-inputs", "every reconstruction is the input itself", Mistake.CopiedInput, _ => true),
        Wrong("black-reconstruction", "every reconstruction is black", Mistake.Black, _ => true),
        Wrong("mean-image", "every reconstruction is the mean of the training images", Mistake.MeanImage, _ => true),
        Wrong("no-deformation", "the prior is the reconstruction", Mistake.Prior, IsMorphaeus),
        Wrong("morphaeus-inverted", "MorphAEus calls what it reconstructs best most anomalous", Mistake.Inverted,
            IsMorphaeus),
    ];

    private static bool IsMorphaeus(ModelExperiment model) => model.Model is MorphaeusSettings;

    // A mistake may be that of one model only: what it is compared with stays right.
    private static Control Wrong(string name, string description, Mistake mistake, Func<ModelExperiment, bool> appliesTo) => new(
        name, description, (experiment, context) =>
            new ExperimentSteps(context) { Wrong = model => appliesTo(model) ? mistake : Mistake.None }
                .Of((MorphaeusExperiment)experiment));
}
