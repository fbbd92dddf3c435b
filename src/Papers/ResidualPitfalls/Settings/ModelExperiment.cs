namespace Residua.Papers.ResidualPitfalls;

/// <summary>Experiment 3: disks of every intensity against what a trained model makes of the slice.</summary>
public sealed record ModelExperiment : PitfallsExperiment
{
    /// <summary>Which slices are scored.</summary>
    public ScoredSlices Dataset { get; init; } = new();

    /// <summary>The disk that is put into each slice.</summary>
    public DiskSettings Anomaly { get; init; } = new();

    /// <summary>The model, and what it is given.</summary>
    public required ModelReconstruction Reconstruction { get; init; }

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<ModelFigure> Figures { get; init; } = [];
}

/// <summary>The figures of a <see cref="ModelExperiment"/>.</summary>
public enum ModelFigure
{
    /// <summary>AP over intensity, a line for each mode of the network.</summary>
    Curve,
}
