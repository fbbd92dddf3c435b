using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What a texture's AP curve is compared with.</summary>
public sealed record MatchingSettings
{
    /// <summary>The experiment with disks whose curves, one for each intensity, are searched for the nearest.</summary>
    [Required]
    public string Against { get; init; } = "";

    /// <summary>Other texture experiments that are drawn beside this one.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
}
