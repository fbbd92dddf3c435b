using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A network that gives slices back: (B, 1, H, W) float32 in and out.</summary>
/// <param name="name">Of the kind of network, for messages.</param>
public abstract class ReconstructionNetwork(string name) : nn.Module<Tensor, NetworkOutput>(name)
{
    /// <summary>Whether its output in training mode depends on what it was given before. Default false.</summary>
    public virtual bool LearnsFromInput => false;
}

/// <summary>What a network makes of a batch.</summary>
/// <param name="Reconstruction">(B, 1, H, W).</param>
/// <param name="LatentLoss">What the latent code costs, one number; null where there is no such loss.</param>
public sealed record NetworkOutput(Tensor Reconstruction, Tensor? LatentLoss = null);
