using System.ComponentModel;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The figures of the paper that need no model.</summary>
public enum FigureKind
{
    /// <summary>AP over sigma and intensity, as colours.</summary>
    HeatMap,

    /// <summary>AP over sigma and intensity, as a surface.</summary>
    Landscape,

    /// <summary>Foreground intensities of the scored slices.</summary>
    Histogram,

    /// <summary>Slices, anomalies, reconstructions and residuals side by side.</summary>
    Montage,

    /// <summary>AP over sigma.</summary>
    Curve,

    /// <summary>Figure 2: all texture anomalies, and the disk intensity whose curve is nearest.</summary>
    Matching,
}

/// <summary>What <see cref="FigureKind.Matching"/> compares this experiment with.</summary>
public sealed record MatchingSettings
{
    /// <summary>The experiment whose rows (one per disk intensity) are searched for the nearest curve.</summary>
    [Description("Experiment with a disk, whose rows are searched for the nearest curve.")]
    public string Against { get; init; } = "";

    /// <summary>Other texture experiments drawn beside this one.</summary>
    [Description("Other texture experiments drawn beside this one.")]
    public IReadOnlyList<string> With { get; init; } = [];
}
