using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>The training of a diffusion model on the healthy subjects of one fold.</summary>
public sealed record DdpmExperiment : SsimExperiment, ICrossValidated
{
    /// <summary>Number of the fold, from 0. Default 0.</summary>
    [System.ComponentModel.DataAnnotations.Range(0, 4)]
    public int Fold { get; init; }

    /// <summary>Whose images.</summary>
    public CohortSettings Dataset { get; init; } = new();

    /// <summary>
    /// Whether contrast, shading, sharpness and ghosts are drawn anew for every slice. Default yes, as published.
    /// </summary>
    public bool Augment { get; init; } = true;

    /// <summary>The network and its diffusion.</summary>
    public DdpmSettings Model { get; init; } = new();

    /// <summary>How it is trained.</summary>
    public DiffusionTrainingSettings Train { get; init; } = new();

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<DdpmFigure> Figures { get; init; } = [];

    /// <inheritdoc />
    public Experiment OfFold(int fold) => this with { Fold = fold };
}

/// <summary>The figures of a <see cref="DdpmExperiment"/>.</summary>
public enum DdpmFigure
{
    /// <summary>Losses over the steps.</summary>
    Training,
}
