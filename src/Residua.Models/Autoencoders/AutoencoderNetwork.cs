using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>An autoencoder as it is evaluated; what its training needs beyond that is a matter of its own class.</summary>
internal abstract class AutoencoderNetwork : nn.Module
{
    private protected AutoencoderNetwork(string name)
        : base(name)
    {
    }

    /// <summary>
    /// The original's forward pass in the mode that the network is in, draws from torch's generator included.
    /// </summary>
    /// <param name="images">(B, 1, H, W) float32.</param>
    public abstract ReconstructedBatch Reconstruct(Tensor images);
}

/// <summary>What an autoencoder makes of a batch.</summary>
/// <param name="Reconstruction">(B, 1, H, W): what the image is compared with.</param>
internal sealed record ReconstructedBatch(Tensor Reconstruction)
{
    /// <summary>(B, 1, H, W): the reconstruction before it is deformed; null where nothing is.</summary>
    public Tensor? Prior { get; init; }

    /// <summary>(B, 1, H, W): the image deformed towards the prior; null where nothing is.</summary>
    public Tensor? Reversed { get; init; }

    /// <summary>(B, 2, H, W), rows before columns, in pixels: the velocity of the deformation; null where nothing is.</summary>
    public Tensor? Velocity { get; init; }
}
