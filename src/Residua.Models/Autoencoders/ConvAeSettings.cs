using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>
/// A convolutional autoencoder of any depth. The defaults are AE-S; AE-D adds <see cref="Latent"/> 128; AE-7 has a kernel of 3,
/// swish, upsampling, the squared error and the channels of MorphAEus; the study of depths takes the first ones of these.
/// </summary>
public sealed record ConvAeSettings : AutoencoderSettings, IValidatableObject
{
    /// <summary>
    /// Channels after each level of the encoder; where there are more strides than channels, one, the last counts twice. Default
    /// 32, 64, 128.
    /// </summary>
    public IReadOnlyList<int> Channels { get; init; } = [32, 64, 128];

    /// <summary>Stride of each level; every one is 2. Default 2, 2, 2, 2.</summary>
    public IReadOnlyList<int> Strides { get; init; } = [2, 2, 2, 2];

    /// <summary>Edge of the kernels in pixels, odd. Default 5.</summary>
    [Range(1, 31)]
    public int KernelSize { get; init; } = 5;

    /// <summary>What follows every normalisation. Default leaky-relu.</summary>
    public ConvAeActivation Activation { get; init; } = ConvAeActivation.LeakyRelu;

    /// <summary>
    /// Slope of the leaky ReLU below 0. Default 1, which makes it the identity: the original hands True over where the slope
    /// belongs. 0.01 or 0.2 is probably what was meant.
    /// </summary>
    [Range(0.0, 1.0)]
    public double LeakySlope { get; init; } = 1;

    /// <summary>How the decoder doubles the size. Default transposed.</summary>
    public ConvAeUpsampling Upsampling { get; init; } = ConvAeUpsampling.Transposed;

    /// <summary>Length of a dense bottleneck, 128 for AE-D; null, the default: the bottleneck is the last feature map.</summary>
    [Range(1, 65536)]
    public int? Latent { get; init; }

    /// <summary>Channels to which the feature map is reduced before a dense bottleneck. Default 16.</summary>
    [Range(1, 1024)]
    public int LatentChannels { get; init; } = 16;

    /// <summary>What is minimised. Default l1.</summary>
    public PixelLoss Loss { get; init; } = PixelLoss.L1;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Plan.Problems();

    internal ConvAePlan Plan => new(Channels, Strides, KernelSize, Activation, LeakySlope, Upsampling);

    /// <inheritdoc />
    internal override AutoencoderNetwork CreateNetwork(int imageSize)
    {
        Plan.Check(imageSize);
        return Latent is { } latent
            ? new DenseConvAe(Plan, latent, LatentChannels, imageSize)
            : new SpatialConvAe(Plan);
    }

    /// <inheritdoc />
    internal override AutoencoderObjective CreateObjective(AutoencoderParts parts) => new ConvAeObjective(parts, Loss);
}

/// <summary>What follows every normalisation of a convolutional autoencoder.</summary>
public enum ConvAeActivation
{
    /// <summary>Leaky ReLU.</summary>
    LeakyRelu,

    /// <summary>x·σ(x).</summary>
    Swish,
}

/// <summary>How a convolutional autoencoder's decoder doubles the size.</summary>
public enum ConvAeUpsampling
{
    /// <summary>By transposed convolutions of stride 2.</summary>
    Transposed,

    /// <summary>By bilinear interpolation between corners that stay corners, followed by a convolution.</summary>
    Bilinear,
}
