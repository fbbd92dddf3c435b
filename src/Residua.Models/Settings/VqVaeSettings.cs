using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>Vector-quantised autoencoder of two levels; the defaults are the published sizes.</summary>
public sealed record VqVaeSettings : ModelSettings
{
    /// <summary>Channels of the encoders' and decoders' feature maps; an even number. Default 128.</summary>
    [Range(2, 1024)]
    public int Channels { get; init; } = 128;

    /// <summary>Residual blocks in each encoder and decoder. Default 2.</summary>
    [Range(0, 64)]
    public int ResidualBlocks { get; init; } = 2;

    /// <summary>Channels inside a residual block. Default 32.</summary>
    [Range(1, 1024)]
    public int ResidualChannels { get; init; } = 32;

    /// <summary>Length of a code. Default 64.</summary>
    [Range(1, 1024)]
    public int CodeLength { get; init; } = 64;

    /// <summary>Codes in each of the two codebooks. Default 512.</summary>
    [Range(1, 65536)]
    public int Codes { get; init; } = 512;

    /// <summary>Share of the old codebook that survives a training step. Default 0.99.</summary>
    [Range(0.0, 1.0)]
    public double Decay { get; init; } = 0.99;

    /// <inheritdoc />
    public override ReconstructionNetwork CreateNetwork(int imageSize) => new VqVae(this, imageSize);
}
