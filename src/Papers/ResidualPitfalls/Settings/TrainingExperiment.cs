using Residua.Models;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The training of a model that Experiment 3 scores.</summary>
public sealed record TrainingExperiment : PitfallsExperiment
{
    /// <summary>Which slices the model is fitted on.</summary>
    public FittedSlices Dataset { get; init; } = new();

    /// <summary>The disk that is put into each validation slice; its intensity is drawn.</summary>
    public PlacedDisk Anomaly { get; init; } = new();

    /// <summary>The network.</summary>
    public required ModelSettings Model { get; init; }

    /// <summary>How it is trained.</summary>
    public TrainingSettings Train { get; init; } = new();

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<TrainingFigureKind> Figures { get; init; } = [];
}

/// <summary>The figures of a <see cref="TrainingExperiment"/>.</summary>
public enum TrainingFigureKind
{
    /// <summary>Losses and validation AP over the steps.</summary>
    Training,

    /// <summary>Validation slices, their reconstructions and residuals side by side.</summary>
    Montage,
}
