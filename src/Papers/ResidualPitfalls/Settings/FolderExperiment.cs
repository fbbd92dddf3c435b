using System.ComponentModel.DataAnnotations;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Experiment 3.1 with reconstructions that anybody made: where is a model blind, and which blur is it like?</summary>
public sealed record FolderExperiment : PitfallsExperiment
{
    /// <summary>Normal images, and what a model makes of them.</summary>
    public ReconstructionFolder Dataset { get; init; } = new();

    /// <summary>The disk that is put into each slice.</summary>
    public DiskSettings Anomaly { get; init; } = new();

    /// <summary>The blurs that the model is compared with.</summary>
    public BlurSettings Reconstruction { get; init; } = new();

    /// <inheritdoc />
    public override bool IsOnRequest => true;
}

/// <summary>
/// A folder of <c>&lt;name&gt;/{input,reconstruction}</c>, each a NIfTI-1 file (.nii, .nii.gz; 3-D or 2-D) or a grey .png.
/// </summary>
public sealed record ReconstructionFolder
{
    /// <summary>The folder; must be given.</summary>
    [Free]
    public string? Folder { get; init; }

    /// <summary>
    /// Index on axis 2 of the one slice of each volume that is scored; an image has slice 0 alone. Null, the default: every
    /// slice whose foreground (intensity above 0) is at least as large as the disk.
    /// </summary>
    [Range(0, 32767)]
    public int? Slice { get; init; }

    /// <summary>
    /// How the intensities of each input are mapped to [0, 1]; its reconstruction goes the same way. Default: they stay as they
    /// are.
    /// </summary>
    public RescaleSettings Rescale { get; init; } = new();
}
