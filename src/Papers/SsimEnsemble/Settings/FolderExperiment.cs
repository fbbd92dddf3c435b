using System.ComponentModel.DataAnnotations;
using Residua.Models;
using Residua.Papers.SsimEnsemble.Scoring;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Scores reconstructions that anybody made.</summary>
public sealed record FolderExperiment : SsimExperiment
{
    /// <summary>Where they lie.</summary>
    public SubjectFolder Dataset { get; init; } = new();

    /// <summary>How they are scored.</summary>
    public ScoringSettings Scoring { get; init; } = new();

    /// <inheritdoc />
    public override bool IsOnRequest => true;
}

/// <summary>Reconstructs preprocessed volumes with some weights, as the original's test step, and scores them.</summary>
public sealed record TestStepExperiment : SsimExperiment
{
    /// <summary>Where the volumes lie.</summary>
    public SubjectFolder Dataset { get; init; } = new();

    /// <summary>The network and its diffusion.</summary>
    public DdpmSettings Model { get; init; } = new();

    /// <summary>With which weights, and how.</summary>
    public WeightsReconstruction Reconstruction { get; init; } = new();

    /// <summary>How the reconstructions are scored.</summary>
    public ScoringSettings Scoring { get; init; } = new();

    /// <inheritdoc />
    public override bool IsOnRequest => true;
}

/// <summary>
/// A folder of subjects: <c>{validation,test,healthy}/&lt;name&gt;/{input,reconstruction,mask,segmentation}.nii.gz</c>.
/// </summary>
public sealed record SubjectFolder
{
    /// <summary>The folder; must be given.</summary>
    [Free]
    public string? Folder { get; init; }
}

/// <summary>The reconstructions of a network from somebody's weights.</summary>
public sealed record WeightsReconstruction
{
    /// <summary>
    /// A <c>.safetensors</c> or <c>.pt</c> file with tensors under the
    /// original's names; null: initial weights, drawn from the seed.
    /// </summary>
    public string? Weights { get; init; }

    /// <summary>
    /// Timesteps to which a volume is noised, from 1; the reconstructions are averaged. Default 500 of the model's 1000.
    /// </summary>
    [MinLength(1)]
    public IReadOnlyList<int> TestTimesteps { get; init; } = [500];
}
