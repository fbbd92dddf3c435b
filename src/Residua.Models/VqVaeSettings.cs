using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>Sizes of the two-level VQ-VAE. Defaults are the published ones.</summary>
public sealed record VqVaeSettings
{
    /// <summary>Channels of the encoders' and decoders' feature maps; even. Default 128.</summary>
    [Description("Channels of the feature maps; an even number."), Range(2, 1024)]
    public int Channels { get; init; } = 128;

    /// <summary>Residual blocks in each encoder and decoder. Default 2.</summary>
    [Description("Residual blocks in each encoder and decoder."), Range(0, 64)]
    public int ResidualBlocks { get; init; } = 2;

    /// <summary>Channels inside a residual block. Default 32.</summary>
    [Description("Channels inside a residual block."), Range(1, 1024)]
    public int ResidualChannels { get; init; } = 32;

    /// <summary>Length of a code. Default 64.</summary>
    [Description("Length of a code."), Range(1, 1024)]
    public int CodeLength { get; init; } = 64;

    /// <summary>Codes in each of the two codebooks. Default 512.</summary>
    [Description("Codes in each of the two codebooks."), Range(1, 65536)]
    public int Codes { get; init; } = 512;

    /// <summary>Share of the old codebook that survives a training step. Default 0.99.</summary>
    [Description("Share of the old codebook that survives a training step."), Range(0.0, 1.0)]
    public double Decay { get; init; } = 0.99;
}
