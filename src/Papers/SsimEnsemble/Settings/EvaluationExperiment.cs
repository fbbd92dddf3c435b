using System.ComponentModel.DataAnnotations;
using Residua.Papers.SsimEnsemble.Scoring;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>A trained model on one set of subjects, scored in several ways.</summary>
public sealed record EvaluationExperiment : SsimExperiment, ICrossValidated
{
    /// <summary>Number of the fold whose model is evaluated, from 0. Default 0.</summary>
    [Range(0, 4)]
    public int Fold { get; init; }

    /// <summary>Whose images.</summary>
    public required EvaluatedCohort Dataset { get; init; }

    /// <summary>What the images are compared with.</summary>
    public required DdpmReconstruction Reconstruction { get; init; }

    /// <summary>How they are compared.</summary>
    public ScoringSettings Scoring { get; init; } = new();

    /// <summary>Figures to draw.</summary>
    public IReadOnlyList<EvaluationFigure> Figures { get; init; } = [];

    /// <inheritdoc />
    public Experiment OfFold(int fold) => this with { Fold = fold };
}

/// <summary>The reconstructions of a diffusion model.</summary>
public sealed record DdpmReconstruction
{
    /// <summary>Name of the experiment that trains the model.</summary>
    [Required]
    public string Model { get; init; } = "";

    /// <summary>
    /// Timesteps to which a volume is noised, from 1; the reconstructions are averaged. Default 500 of the model's 1000.
    /// </summary>
    [MinLength(1)]
    public IReadOnlyList<int> TestTimesteps { get; init; } = [500];

    /// <summary>Whether the best weights are taken, as published, or the initial ones: a model that has learnt nothing.</summary>
    internal bool Untrained { get; init; }
}

/// <summary>The figures of an <see cref="EvaluationExperiment"/>.</summary>
public enum EvaluationFigure
{
    /// <summary>Dice and AP over sigma, with the ensemble and l1 as lines.</summary>
    Scores,

    /// <summary>Slices: input, reconstruction, anomaly map, segmentation.</summary>
    Montage,
}
