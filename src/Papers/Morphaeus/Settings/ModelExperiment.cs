using Residua.Models;

namespace Residua.Papers.Morphaeus;

/// <summary>A model that is trained on healthy images and evaluated on healthy and pathological ones.</summary>
public sealed record ModelExperiment : MorphaeusExperiment
{
    /// <summary>The images.</summary>
    public ChestSettings Dataset { get; init; } = new();

    /// <summary>The network, and what is peculiar to its training.</summary>
    public required AutoencoderSettings Model { get; init; }

    /// <summary>How it is trained.</summary>
    public AutoencoderTrainingSettings Train { get; init; } = new();

    /// <summary>How its reconstructions are scored.</summary>
    public EvaluationSettings Evaluation { get; init; } = new();

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<ModelFigure> Figures { get; init; } = [];
}

/// <summary>A model of another experiment on images of another kind: what it makes of what it has never seen.</summary>
public sealed record TransferExperiment : MorphaeusExperiment
{
    /// <summary>Name of the experiment that trains the model.</summary>
    [System.ComponentModel.DataAnnotations.Required]
    public string Model { get; init; } = "";

    /// <summary>The images; nothing is trained with them.</summary>
    public ChestSettings Dataset { get; init; } = new();

    /// <summary>How the reconstructions are scored.</summary>
    public EvaluationSettings Evaluation { get; init; } = new();

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<ModelFigure> Figures { get; init; } = [];

    // Lists of strange images are not among the published ones: whoever has some names the experiment.
    /// <inheritdoc />
    public override bool IsOnRequest => Dataset.Source != DataSetSource.Phantom;
}

/// <summary>The figures of a model.</summary>
public enum ModelFigure
{
    /// <summary>Losses over the epochs.</summary>
    Training,

    /// <summary>Inputs, reconstructions and residuals of each set; of MorphAEus also priors and deformations.</summary>
    Montage,

    /// <summary>Receiver operating characteristic and precision over recall, a curve for each pathology.</summary>
    Detection,
}
