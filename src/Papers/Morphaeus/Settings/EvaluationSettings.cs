using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.Morphaeus;

/// <summary>How reconstructions are scored.</summary>
public sealed record EvaluationSettings
{
    /// <summary>Which weights are evaluated. Default best, as published.</summary>
    public EvaluatedWeights Weights { get; init; } = EvaluatedWeights.Best;

    /// <summary>
    /// Seeds of the bootstraps: each draws as many images as there are, with replacement. Default the five of the paper.
    /// </summary>
    [MinLength(1)]
    public IReadOnlyList<int> Bootstraps { get; init; } = [101822, 101922, 102022, 102122, 102222];

    /// <summary>
    /// A <c>.pt</c> or <c>.safetensors</c> file with AlexNet's features under torchvision's names and the five weights of LPIPS
    /// v0.1; null, the default: LPIPS is not computed.
    /// </summary>
    public string? Lpips { get; init; }
}

/// <summary>Weights that a training leaves.</summary>
public enum EvaluatedWeights
{
    /// <summary>Of the lowest validation loss.</summary>
    Best,

    /// <summary>After the last epoch.</summary>
    Last,

    /// <summary>Before the first: a model that has learnt nothing.</summary>
    Initial,
}
