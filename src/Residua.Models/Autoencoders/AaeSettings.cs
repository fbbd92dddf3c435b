using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>
/// Adversarial autoencoder with a discriminator each of images and of latent vectors; the defaults are the original's, for images
/// of 128×128. It is trained in training mode, and never ends early.
/// </summary>
/// <remarks>Makhzani et al. 2015, Pidhorskyi et al. 2018.</remarks>
public sealed record AaeSettings : AutoencoderSettings
{
    /// <summary>Channels after the first layer; the smallest feature maps have four times as many. Default 64.</summary>
    [Range(1, 1024)]
    public int Width { get; init; } = 64;

    /// <summary>Halvings of the image beside three that there always are; 4×4 pixels must be left. Default 2.</summary>
    [Range(0, 8)]
    public int ExtraLayers { get; init; } = 2;

    /// <summary>Length of the latent vector. Default 256.</summary>
    [Range(1, 65536)]
    public int Latent { get; init; } = 256;

    /// <summary>Epochs after which the learning rates fall to a quarter, again and again. Default 90.</summary>
    [Range(1, 1_000_000)]
    public int QuarterEvery { get; init; } = 90;

    /// <inheritdoc />
    internal override AutoencoderNetwork CreateNetwork(int imageSize)
    {
        Halvings.Check("model.extra-layers", imageSize, 3 + ExtraLayers);
        return new AdversarialAutoencoder(this);
    }

    /// <inheritdoc />
    internal override AutoencoderObjective CreateObjective(AutoencoderParts parts) => new AaeObjective(parts, this);
}
