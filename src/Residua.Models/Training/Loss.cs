using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Residua.Models;

/// <summary>What a training minimises, and how the log calls its terms.</summary>
/// <param name="Terms">From a network's output and what it should have been: one number per term; the first is minimised.</param>
/// <param name="TrainingNames">Names of the terms on training batches; where there are fewer, the rest is not logged.</param>
/// <param name="ValidationNames">Names of the terms on validation slices.</param>
internal sealed record Loss(
    Func<NetworkOutput, Tensor, Tensor[]> Terms, IReadOnlyList<string> TrainingNames, IReadOnlyList<string> ValidationNames)
{
    /// <summary>The mean absolute error.</summary>
    public static Loss Reconstruction { get; } = new(
        (output, images) => [l1_loss(output.Reconstruction, images)], ["train/rec_loss"], ["val/loss"]);

    /// <summary>The mean absolute error plus the weighted latent loss.</summary>
    public static Loss ReconstructionAndLatent(double weight) => new(
        (output, images) =>
        {
            var reconstruction = l1_loss(output.Reconstruction, images);
            var latent = output.LatentLoss ?? throw new ArgumentException("the network has no latent loss", nameof(output));
            return [reconstruction + weight * latent, reconstruction, latent];
        },
        ["train/loss", "train/rec_loss", "train/vqvae_latent_loss"],
        ["val/loss", "val/rec_loss", "val/latent_loss"]);

    /// <summary>The loss that the original trains this kind of network with.</summary>
    public static Loss For(ModelKind kind, double latentLossWeight) =>
        kind == ModelKind.VqVae ? ReconstructionAndLatent(latentLossWeight) : Reconstruction;
}
