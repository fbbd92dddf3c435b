using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A network that gives slices back.</summary>
public abstract class ReconstructionNetwork : nn.Module
{
    private protected ReconstructionNetwork(string name)
        : base(name)
    {
    }

    /// <summary>Whether its output in training mode depends on what it was given before. Default false.</summary>
    public virtual bool LearnsFromInput => false;

    /// <summary>Reconstructs a batch.</summary>
    /// <param name="images">(B, 1, H, W) float32.</param>
    /// <returns>(B, 1, H, W) float32.</returns>
    public abstract Tensor Reconstruct(Tensor images);

    /// <summary>The loss that the original trains this kind of network with.</summary>
    /// <param name="latentWeight">Weight of the latent loss, where there is one, beside the reconstruction's.</param>
    internal abstract ReconstructionLoss Loss(double latentWeight);
}
