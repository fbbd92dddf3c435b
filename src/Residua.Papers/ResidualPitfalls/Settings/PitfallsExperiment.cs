using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>An experiment of "On the Pitfalls of Using the Residual Error as Anomaly Score": an anomaly against a reconstruction.</summary>
public sealed record PitfallsExperiment : Experiment, IValidatableObject
{
    /// <summary>Which slices are scored.</summary>
    [Description("Which slices are scored.")]
    public DatasetSettings Dataset { get; init; } = new();

    /// <summary>What is put into each slice.</summary>
    [Description("What is put into each slice.")]
    public AnomalySettings Anomaly { get; init; } = new();

    /// <summary>What the anomalous slice is compared with.</summary>
    [Description("What the anomalous slice is compared with.")]
    public ReconstructionSettings Reconstruction { get; init; } = new();

    /// <summary>Figures to draw from the tables.</summary>
    [Description("Figures to draw from the tables.")]
    public IReadOnlyList<FigureKind> Figures { get; init; } = [];

    /// <summary>Other experiments that the figure <see cref="FigureKind.Matching"/> compares with.</summary>
    [Description("Other experiments that the figure 'matching' compares with.")]
    public MatchingSettings Matching { get; init; } = new();

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var disk = Anomaly.Kind == AnomalyKind.Disk;
        foreach (var figure in Figures.Where(figure => figure is FigureKind.HeatMap or FigureKind.Landscape && !disk))
            yield return new($"'{figure}' needs an intensity axis, which only the anomaly 'disk' has", [nameof(Figures)]);

        foreach (var figure in Figures.Where(figure => figure is FigureKind.Curve or FigureKind.Matching && disk))
            yield return new($"'{figure}' shows AP against sigma alone; the anomaly 'disk' also has intensities", [nameof(Figures)]);

        if (Figures.Contains(FigureKind.Matching) && Matching.Against.Length == 0)
            yield return new("the figure 'matching' needs the name of an experiment with a disk", [$"{nameof(Matching)}.{nameof(Matching.Against)}"]);
    }
}
