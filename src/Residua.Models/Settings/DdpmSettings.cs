using System.ComponentModel.DataAnnotations;
using Residua.Data;

namespace Residua.Models;

/// <summary>
/// Diffusion model that reconstructs a slice from a noisy one in a single pass; the defaults are the published sizes.
/// </summary>
public sealed record DdpmSettings : IValidatableObject
{
    /// <summary>Channels at full size, times the first multiplier; a multiple of 32. Default 128.</summary>
    [Range(32, 1024)]
    public int Base { get; init; } = 128;

    /// <summary>
    /// Channels at each size, of which every one is half the size before, in multiples of <see cref="Base"/>. Default 1, 2, 2.
    /// </summary>
    public IReadOnlyList<int> Multipliers { get; init; } = [1, 2, 2];

    /// <summary>Residual blocks at each size on the way down; one more on the way up. Default 3.</summary>
    [Range(1, 16)]
    public int ResidualBlocks { get; init; } = 3;

    /// <summary>Timesteps of the diffusion. Default 1000.</summary>
    [Range(1, 100_000)]
    public int Timesteps { get; init; } = 1000;

    /// <summary>What slices are noised with. Default: one image of simplex noise for all slices of a batch.</summary>
    public DiffusionNoiseKind Noise { get; init; } = DiffusionNoiseKind.SimplexPerBatch;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Problem is { } problem ? [new(problem.Reason, [problem.Member])] : [];

    private (string Member, string Reason)? Problem =>
        Base % GroupNorms.Groups != 0 ? (nameof(Base), $"{Base} is not a multiple of {GroupNorms.Groups}")
        : Multipliers.Count == 0 || Multipliers.Any(multiplier => multiplier is < 1 or > 64)
            ? (nameof(Multipliers), "must be one number from 1 to 64, or more of them")
        : Base * Multipliers[^1] % AttentionBlock.HeadChannels != 0
            ? (nameof(Multipliers),
                $"the attention needs a multiple of {AttentionBlock.HeadChannels} channels, not {Base} · {Multipliers[^1]}")
        : null;

    /// <summary>
    /// A new network; its weights come from torch's generator, drawn in the order in which the original draws them.
    /// </summary>
    /// <param name="imageSize">Edge of the square slices, in pixels.</param>
    /// <exception cref="BadInputException">The sizes do not fit each other.</exception>
    internal UNet CreateNetwork(int imageSize)
    {
        if (Problem is { } problem)
        {
            throw new BadInputException($"model.{problem.Member.ToLowerInvariant()}", problem.Reason);
        }

        var halvings = Multipliers.Count - 1;
        return imageSize > 0 && imageSize >> halvings << halvings == imageSize
            ? new(this)
            : throw new BadInputException(
                "model.multipliers", $"slices of {imageSize}×{imageSize} cannot be halved {halvings} times");
    }
}

/// <summary>What a diffusion model noises slices with.</summary>
public enum DiffusionNoiseKind
{
    /// <summary>One image of simplex noise for all slices of a batch or a volume, as published.</summary>
    SimplexPerBatch,

    /// <summary>An image of simplex noise for each slice.</summary>
    SimplexPerSlice,

    /// <summary>Independent normal numbers from torch's generator.</summary>
    Gaussian,
}
