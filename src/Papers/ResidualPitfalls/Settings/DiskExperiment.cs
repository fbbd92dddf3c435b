namespace Residua.Papers.ResidualPitfalls;

/// <summary>Experiment 1: disks of every intensity against a blur of every strength.</summary>
public sealed record DiskExperiment : PitfallsExperiment
{
    /// <summary>Which slices are scored.</summary>
    public SweptSlices Dataset { get; init; } = new();

    /// <summary>The disk that is put into each slice.</summary>
    public DiskSettings Anomaly { get; init; } = new();

    /// <summary>What the anomalous slice is compared with.</summary>
    public BlurSettings Reconstruction { get; init; } = new();

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<DiskFigure> Figures { get; init; } = [];
}

/// <summary>The figures of a <see cref="DiskExperiment"/>.</summary>
public enum DiskFigure
{
    /// <summary>AP over sigma and intensity, as colours.</summary>
    HeatMap,

    /// <summary>AP over sigma and intensity, as a surface.</summary>
    Landscape,

    /// <summary>Foreground intensities of the scored slices.</summary>
    Histogram,

    /// <summary>Slices, anomalies, reconstructions and residuals side by side.</summary>
    Montage,
}
