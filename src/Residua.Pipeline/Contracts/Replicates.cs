using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Contracts;

/// <summary>How often an experiment is repeated, and over what.</summary>
public sealed record Replicates
{
    /// <summary>Number of seeds, from the experiment's own upwards. Default 1.</summary>
    [Range(1, 1000)]
    public int Seeds { get; init; } = 1;
}
