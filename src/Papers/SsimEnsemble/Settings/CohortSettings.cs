using System.ComponentModel.DataAnnotations;
using Residua.Data.Phantoms.Heads;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Where the subjects come from, and what is made of their volumes.</summary>
public record CohortSettings
{
    /// <summary>Generated heads (phantom), or the published volumes under --data-root (files). Default files.</summary>
    public DataSetSource Source { get; init; } = DataSetSource.Files;

    /// <summary>Which image of a subject is read. Default T2.</summary>
    public HeadModality Modality { get; init; } = HeadModality.T2;

    /// <summary>
    /// Voxels along each axis to which volumes are cut or padded before they are halved. Default 192×192×100, of 1 mm.
    /// </summary>
    [MinLength(3), MaxLength(3)]
    public IReadOnlyList<int> Shape { get; init; } = [192, 192, 100];

    /// <summary>Percentiles of the brain that become 0 and 1. Default 1 and 99.</summary>
    [MinLength(2), MaxLength(2)]
    public IReadOnlyList<double> Percentiles { get; init; } = [1, 99];

    /// <summary>Size of the generated cohorts (source: phantom).</summary>
    public HeadPhantomSettings Phantom { get; init; } = new();
}

/// <summary>Subjects of one of the published sets of patients, or the healthy ones that are kept for tests.</summary>
public sealed record EvaluatedCohort : CohortSettings
{
    /// <summary>Which set.</summary>
    public required CohortName Set { get; init; }
}

/// <summary>The sets that models are evaluated on.</summary>
public enum CohortName
{
    /// <summary>Tumours of BraTS 2021.</summary>
    Brats21,

    /// <summary>Multiple sclerosis, University of Ljubljana.</summary>
    Mslub,

    /// <summary>Chronic strokes, ATLAS 2.0.</summary>
    Atlas,

    /// <summary>White-matter hyperintensities, MICCAI 2017.</summary>
    Wmh,

    /// <summary>Healthy subjects of IXI that are in no training list.</summary>
    Ixi,
}
