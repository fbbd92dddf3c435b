using System.ComponentModel.DataAnnotations;
using Residua.Data;

namespace Residua.Models;

/// <summary>
/// An autoencoder whose output, the prior, is deformed towards the input; the defaults are those of the chest X-rays.
/// </summary>
public sealed record MorphaeusSettings : AutoencoderSettings, IValidatableObject
{
    /// <summary>Channels after each level of the encoder. Default 16, 32, 64, 128, 256, 256, 256.</summary>
    public IReadOnlyList<int> Channels { get; init; } = [16, 32, 64, 128, 256, 256, 256];

    /// <summary>Stride of each level; every one is 2. Default 2, seven times.</summary>
    public IReadOnlyList<int> Strides { get; init; } = [2, 2, 2, 2, 2, 2, 2];

    /// <summary>Edge of the autoencoder's kernels in pixels, odd. Default 3.</summary>
    [Range(1, 31)]
    public int KernelSize { get; init; } = 3;

    /// <summary>Levels of encoder and decoder, the largest ones, from which the deformation is estimated. Default 3.</summary>
    [Range(1, 12)]
    public int RefChannels { get; init; } = 3;

    /// <summary>What the prior is compared with the image by. Default l2.</summary>
    public PixelLoss Loss { get; init; } = PixelLoss.L2;

    /// <summary>
    /// Weight of the deformation's regulariser once it has grown to its full size. Default 3; 10 in the teaser.
    /// </summary>
    [Range(0.0, 1e6)]
    public double Beta { get; init; } = 3;

    /// <summary>Weight of the deformation's losses beside the reconstruction's. Default 1.</summary>
    [Range(0.0, 1e6)]
    public double Delta { get; init; } = 1;

    /// <summary>Epochs in which the weight of the regulariser grows. Default 200; 50 in the teaser.</summary>
    [Range(1, 1_000_000)]
    public int MaxIter { get; init; } = 200;

    /// <summary>The first epoch, counted from 0, in which the deformation is trained. Default 11.</summary>
    [Range(0, 1_000_000)]
    public int MorphFrom { get; init; } = 11;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        RefChannels < Plan.Levels
            ? Plan.Problems()
            : Plan.Problems().Append(new($"{RefChannels} must be fewer than the {Plan.Levels} levels", [nameof(RefChannels)]));

    internal ConvAePlan Plan =>
        new(Channels, Strides, KernelSize, ConvAeActivation.Swish, LeakySlope: 1, ConvAeUpsampling.Bilinear);

    /// <inheritdoc />
    internal override AutoencoderNetwork CreateNetwork(int imageSize)
    {
        Plan.Check(imageSize);
        return RefChannels < Plan.Levels
            ? new MorphaeusNetwork(Plan, RefChannels, imageSize)
            : throw new BadInputException("model.ref-channels", $"{RefChannels} must be fewer than the {Plan.Levels} levels");
    }

    /// <inheritdoc />
    internal override AutoencoderObjective CreateObjective(AutoencoderParts parts) => new MorphaeusObjective(parts, this);

    /// <summary>Weight of the regulariser in an epoch, from 0.</summary>
    internal double BetaAt(int epoch) => Math.Min(Math.Max(Beta * epoch / MaxIter, 1e-3), Beta);
}
