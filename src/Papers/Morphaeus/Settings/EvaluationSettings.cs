using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.Morphaeus;

/// <summary>How reconstructions are scored.</summary>
public sealed record EvaluationSettings : IValidatableObject
{
    /// <summary>Which weights are evaluated. Default best, as published.</summary>
    public EvaluatedWeights Weights { get; init; } = EvaluatedWeights.Best;

    /// <summary>
    /// Weights that somebody else trained, <c>.pt</c> or <c>.safetensors</c> with the original's tensor names: nothing is trained
    /// then. Default none.
    /// </summary>
    public string? WeightsFile { get; init; }

    /// <summary>
    /// Seeds of the bootstraps: each draws as many images as there are, with replacement. Default the five of the paper.
    /// </summary>
    [MinLength(1)]
    public IReadOnlyList<uint> Bootstraps { get; init; } = Residua.Numerics.Bootstraps.PublishedSeeds;

    /// <summary>
    /// ImageNet weights of AlexNet for LPIPS, <c>.pt</c> or <c>.safetensors</c> with torchvision's names. Default none: LPIPS is
    /// not computed.
    /// </summary>
    public string? AlexnetWeights { get; init; }

    /// <summary>The five weights of LPIPS v0.1, <c>.pt</c> or <c>.safetensors</c> with their published names.</summary>
    public string? LpipsWeights { get; init; }

    /// <summary>The files that an evaluation reads: weights of the model, then those of AlexNet and of LPIPS.</summary>
    internal IReadOnlyList<string> Files =>
        [.. new[] { WeightsFile, AlexnetWeights, LpipsWeights }.OfType<string>()];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AlexnetWeights is null != LpipsWeights is null)
        {
            yield return new(
                "LPIPS needs both files, alexnet-weights and lpips-weights",
                [AlexnetWeights is null ? nameof(AlexnetWeights) : nameof(LpipsWeights)]);
        }
    }
}

/// <summary>Weights that a training leaves.</summary>
public enum EvaluatedWeights
{
    /// <summary>Of the lowest validation loss.</summary>
    Best,

    /// <summary>After the last epoch.</summary>
    Last,
}
