using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>Denoising autoencoder: a U-Net that takes coarse noise away; the defaults are the original's.</summary>
/// <remarks>Kascenas et al. 2022. The original trains it with the cosine schedule, which also changes the optimiser.</remarks>
public sealed record DaeSettings : AutoencoderSettings
{
    /// <summary>Channels at full size; they double with every halving. Default 64.</summary>
    [Range(1, 1024)]
    public int Width { get; init; } = 64;

    /// <summary>Sizes of feature maps: the image is halved one time less. Default 4.</summary>
    [Range(1, 8)]
    public int Depth { get; init; } = 4;

    /// <summary>How pixels are compared. Default l1.</summary>
    public PixelLoss Loss { get; init; } = PixelLoss.L1;

    /// <summary>Standard deviation of the noise. Default 0.2.</summary>
    [Range(0.0, 100.0)]
    public double NoiseStd { get; init; } = 0.2;

    /// <summary>Edge of the noise in pixels before it is stretched over the image. Default 16.</summary>
    [Range(1, 4096)]
    public int NoiseRes { get; init; } = 16;

    /// <inheritdoc />
    internal override AutoencoderNetwork CreateNetwork(int imageSize)
    {
        // Padding by reflection takes two pixels.
        Halvings.Check("model.depth", imageSize, Depth - 1, smallest: null, least: 2);
        return new DenoisingUNet(this);
    }

    /// <inheritdoc />
    internal override AutoencoderObjective CreateObjective(AutoencoderParts parts) => new DaeObjective(parts, this);
}
