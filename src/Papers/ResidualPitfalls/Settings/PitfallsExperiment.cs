using Residua.Pipeline.Contracts;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Residua.Models;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// An experiment of "On the Pitfalls of Using the Residual Error as Anomaly Score": an anomaly against a reconstruction,
/// the training of a model that reconstructs, or a comparison of such models.
/// </summary>
public sealed partial record PitfallsExperiment : Experiment, IValidatableObject
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

    /// <summary>The network that this experiment trains; null: none is trained.</summary>
    [Description("The network that this experiment trains; leave out where none is trained.")]
    public ModelSettings? Model { get; init; }

    /// <summary>How the network is trained.</summary>
    [Description("How the network is trained.")]
    public TrainingSettings Train { get; init; } = new();

    /// <summary>Figures to draw from the tables.</summary>
    [Description("Figures to draw from the tables.")]
    public IReadOnlyList<FigureKind> Figures { get; init; } = [];

    /// <summary>Other experiments that the figure <see cref="FigureKind.Matching"/> compares with.</summary>
    [Description("Other experiments that the figure 'matching' compares with.")]
    public MatchingSettings Matching { get; init; } = new();

    /// <summary>The models that this experiment compares; nothing: it compares none.</summary>
    [Description("The models that this experiment compares; leave out where none are compared.")]
    public ComparisonSettings Comparison { get; init; } = new();

    /// <summary>The same slices and anomalies, against a model as its own experiment trains it.</summary>
    internal PitfallsExperiment With(string model, ReconstructionInput input) =>
        this with { Reconstruction = Reconstruction with { Model = model, Input = input, Weights = null } };
}
