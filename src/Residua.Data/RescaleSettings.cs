using System.ComponentModel.DataAnnotations;

namespace Residua.Data;

/// <summary>Whether the intensities of each volume are mapped to [0, 1] before anything else.</summary>
/// <remarks>
/// Per volume, from all its voxels and not from the slices that are read: two slices of one volume keep their contrast.
/// Not in the paper, whose volumes are in [0, 1].
/// </remarks>
public sealed record RescaleSettings : IValidatableObject
{
    /// <summary>What becomes 0 and 1: the volume's minimum and maximum, or two percentiles; none changes nothing.</summary>
    public RescaleKind Kind { get; init; }

    /// <summary>With percentiles: the one that becomes 0, in percent of the voxels above the background. Default 1.</summary>
    [Range(0.0, 100.0)]
    public double Low { get; init; } = 1;

    /// <summary>With percentiles: the one that becomes 1, in percent of the voxels above the background. Default 99.</summary>
    [Range(0.0, 100.0)]
    public double High { get; init; } = 99;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Low >= High)
        {
            yield return new(FormattableString.Invariant($"{Low} is not below high, {High}"), [nameof(Low)]);
        }
    }
}

/// <summary>What of a volume becomes 0 and 1.</summary>
public enum RescaleKind
{
    /// <summary>Intensities stay as they are.</summary>
    None,

    /// <summary>The smallest and the largest intensity.</summary>
    MinimumMaximum,

    /// <summary>Two percentiles of the voxels above the smallest intensity, the background; the rest is clipped.</summary>
    Percentiles,
}
