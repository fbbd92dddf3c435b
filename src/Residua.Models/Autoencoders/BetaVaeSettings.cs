using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>β-VAE; the defaults are the original's, for images of 128×128.</summary>
/// <remarks>Higgins et al. 2017 (loss type h), Burgess et al. 2018 (loss type b).</remarks>
public sealed record BetaVaeSettings : AutoencoderSettings
{
    /// <summary>Channels of the feature maps. Default 32.</summary>
    [Range(1, 4096)]
    public int Width { get; init; } = 32;

    /// <summary>Length of the layer between feature maps and latent vector. Default 256.</summary>
    [Range(1, 65536)]
    public int Hidden { get; init; } = 256;

    /// <summary>Length of the latent vector. Default 32.</summary>
    [Range(1, 65536)]
    public int Latent { get; init; } = 32;

    /// <summary>Whether images are halved five times, for 128×128, and not four times, for 64×64. Default true.</summary>
    public bool AdditionalLayer { get; init; } = true;

    /// <summary>What the divergence of the latent distribution costs. Default b.</summary>
    public BetaVaeLoss LossType { get; init; } = BetaVaeLoss.B;

    /// <summary>Weight of the divergence in a loss of type h. Default 4.</summary>
    [Range(0.0, 1e6)]
    public double Beta { get; init; } = 4;

    /// <summary>Weight of the divergence's distance from the capacity in a loss of type b. Default 2.</summary>
    [Range(0.0, 1e6)]
    public double Gamma { get; init; } = 2;

    /// <summary>Largest capacity in a loss of type b. Default 50.</summary>
    [Range(0.0, 1e6)]
    public double MaxCapacity { get; init; } = 50;

    /// <summary>
    /// Calls of the loss after which the capacity is the largest; batches of validations count, too. Default 100,000.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int CapacityCalls { get; init; } = 100_000;

    /// <summary>Factor of either type's weight. Default 0.008.</summary>
    [Range(0.0, 1e6)]
    public double DivergenceWeight { get; init; } = 0.008;

    /// <summary>How often an image is halved.</summary>
    internal int Depth => AdditionalLayer ? 5 : 4;

    /// <inheritdoc />
    internal override AutoencoderNetwork CreateNetwork(int imageSize)
    {
        Halvings.Check("model.additional-layer", imageSize, Depth);
        return new BetaVae(this);
    }

    /// <inheritdoc />
    internal override AutoencoderObjective CreateObjective(AutoencoderParts parts) => new BetaVaeObjective(parts, this);
}

/// <summary>What the divergence of the latent distribution costs.</summary>
public enum BetaVaeLoss
{
    /// <summary>β times the divergence.</summary>
    H,

    /// <summary>γ times its distance from a capacity that grows while training.</summary>
    B,
}
