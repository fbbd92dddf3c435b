using System.ComponentModel.DataAnnotations;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>The scores of several sets side by side: which sigma is best where, and what the ensemble makes of it.</summary>
public sealed record SensitivityExperiment : SsimExperiment, ICrossValidated
{
    /// <summary>Number of the fold, from 0. Default 0.</summary>
    [Range(0, 4)]
    public int Fold { get; init; }

    /// <summary>Names of the evaluations that are compared.</summary>
    [MinLength(2)]
    public IReadOnlyList<string> Evaluations { get; init; } = [];

    /// <inheritdoc />
    public Experiment OfFold(int fold) => this with { Fold = fold };
}
