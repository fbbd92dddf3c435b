using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>Sizes that the two convolutional autoencoders have in common.</summary>
public abstract record ConvolutionalSettings : ModelSettings
{
    /// <summary>
    /// Channels after the first block of the encoder; the next have up to four times as many. Default 32, as published.
    /// </summary>
    [Range(1, 1024)]
    public int Width { get; init; } = 32;

    /// <summary>
    /// Edge of the encoder's last feature map in pixels: the slice's edge divided by a power of 2. Default 8, as published.
    /// </summary>
    [Range(1, 1024)]
    public int Bottleneck { get; init; } = 8;
}

/// <summary>Autoencoder with a dense bottleneck.</summary>
public sealed record AeSettings : ConvolutionalSettings
{
    /// <summary>Length of the latent vector. Default 256.</summary>
    [Range(1, 65536)]
    public int Latent { get; init; } = 256;

    /// <inheritdoc />
    public override ReconstructionNetwork CreateNetwork(int imageSize) => ConvolutionalAutoencoder.Dense(this, imageSize);
}

/// <summary>Autoencoder whose bottleneck is a feature map.</summary>
public sealed record SpatialAeSettings : ConvolutionalSettings
{
    /// <summary>Channels of the latent feature map. Default 2.</summary>
    [Range(1, 1024)]
    public int LatentChannels { get; init; } = 2;

    /// <inheritdoc />
    public override ReconstructionNetwork CreateNetwork(int imageSize) => ConvolutionalAutoencoder.Spatial(this, imageSize);
}
