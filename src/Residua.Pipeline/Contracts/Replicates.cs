using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Contracts;

/// <summary>How often an experiment is repeated, and over what: with every seed on every fold.</summary>
public sealed record Replicates
{
    /// <summary>Number of seeds, from the experiment's own upwards. Default 1.</summary>
    [Range(1, 1000)]
    public int Seeds { get; init; } = 1;

    /// <summary>Number of folds, from the experiment's own upwards, of data that are divided into folds. Default 1.</summary>
    [Range(1, 100)]
    public int Folds { get; init; } = 1;
}
