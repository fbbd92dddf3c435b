using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>A network that reconstructs slices, and its sizes. Defaults are the published ones.</summary>
public sealed record ModelSettings
{
    /// <summary>Architecture. Default: autoencoder with a dense bottleneck.</summary>
    [Description("ae: dense bottleneck; spatial-ae: bottleneck that keeps its place; vq-vae: two levels of codes.")]
    public ModelKind Kind { get; init; }

    /// <summary>Channels after the first block of the encoder; the next have up to four times as many. Default 32.</summary>
    [Description("Channels after the first block; the next have up to four times as many (kind: ae, spatial-ae)."), Range(1, 1024)]
    public int Width { get; init; } = 32;

    /// <summary>Edge in pixels of the encoder's last feature map; the image's edge divided by a power of 2. Default 8.</summary>
    [Description("Edge of the encoder's last feature map, in pixels (kind: ae, spatial-ae)."), Range(1, 1024)]
    public int Bottleneck { get; init; } = 8;

    /// <summary>Length of the dense latent vector. Default 256.</summary>
    [Description("Length of the latent vector (kind: ae)."), Range(1, 65536)]
    public int Latent { get; init; } = 256;

    /// <summary>Channels of the spatial latent. Default 2.</summary>
    [Description("Channels of the latent feature map (kind: spatial-ae)."), Range(1, 1024)]
    public int LatentChannels { get; init; } = 2;

    /// <summary>Sizes of the VQ-VAE.</summary>
    [Description("Sizes of the VQ-VAE (kind: vq-vae).")]
    public VqVaeSettings VqVae { get; init; } = new();
}

/// <summary>The architectures.</summary>
public enum ModelKind
{
    /// <summary>Autoencoder with a dense bottleneck.</summary>
    Ae,

    /// <summary>Autoencoder whose bottleneck is a feature map.</summary>
    SpatialAe,

    /// <summary>Two-level vector-quantised autoencoder.</summary>
    VqVae,
}
