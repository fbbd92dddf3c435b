using System.ComponentModel;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The figures of the paper, and a few to look at what was computed.</summary>
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

    /// <summary>AP over sigma or, with a model, over intensity.</summary>
    Curve,

    /// <summary>Figure 2: all texture anomalies, and the disk intensity whose curve is nearest.</summary>
    Matching,

    /// <summary>Losses and validation AP over the steps of a training.</summary>
    Training,

    /// <summary>Figure 1 (a): AP over intensity of several models that reconstruct the normal slice, and the blurs nearest to them.</summary>
    NormalCurves,

    /// <summary>Figure 3 (a): AP over intensity of several models that reconstruct the anomalous slice.</summary>
    AnomalousCurves,

    /// <summary>Figure 4 (b): reconstruction error against AP of several models.</summary>
    Scatter,
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

/// <summary>The models that Figures 1 (a), 3 (a) and 4 (b) compare, by the names of the experiments that train them.</summary>
public sealed record ComparisonSettings
{
    /// <summary>Models whose curves are drawn, in the order of their colours.</summary>
    [Description("Models whose curves are drawn, in the order of their colours.")]
    public IReadOnlyList<string> Curves { get; init; } = [];

    /// <summary>Those of them whose nearest blur is drawn too.</summary>
    [Description("Models of 'curves' that the nearest blur is looked for and drawn.")]
    public IReadOnlyList<string> Matched { get; init; } = [];

    /// <summary>Models whose reconstruction error is drawn against their AP.</summary>
    [Description("Models whose reconstruction error is drawn against their AP.")]
    public IReadOnlyList<string> Scatter { get; init; } = [];

    /// <summary>Whether anything is compared.</summary>
    internal bool IsAny => Curves.Count + Scatter.Count > 0;
}
