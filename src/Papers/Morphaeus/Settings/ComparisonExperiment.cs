using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.Morphaeus;

/// <summary>Several models on the same images side by side.</summary>
public sealed record ComparisonExperiment : MorphaeusExperiment
{
    /// <summary>Names of the experiments that train and evaluate the models, in the order of the tables.</summary>
    [MinLength(2)]
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<ComparisonFigure> Figures { get; init; } = [];
}

/// <summary>The figures of a <see cref="ComparisonExperiment"/>.</summary>
public enum ComparisonFigure
{
    /// <summary>AUROC of every model, in the order of their ranks.</summary>
    Ranking,

    /// <summary>Distributions of residual and SSIM: a box for each model and set.</summary>
    Boxes,

    /// <summary>What every model makes of the same images.</summary>
    Montage,
}
