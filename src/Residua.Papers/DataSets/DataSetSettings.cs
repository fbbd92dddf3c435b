using System.ComponentModel.DataAnnotations;
using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Where the volumes come from, how they are divided, and what is done to all of them.</summary>
public record DataSetSettings
{
    /// <summary>Generated volumes (phantom), or the published ones under --data-root (files). Default files.</summary>
    public DataSetSource Source { get; init; } = DataSetSource.Files;

    /// <summary>Any folder of NIfTI volumes (.nii, .nii.gz), used instead of the source; null: none.</summary>
    [Free]
    public string? Folder { get; init; }

    /// <summary>Share of the sorted volumes that is for training; the rest is scored. 0 scores all. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double TrainShare { get; init; } = 0.6;

    /// <summary>Every n×n pixels of a slice become one, their mean; 1 keeps all. Default 1.</summary>
    [Range(1, 64)]
    public int Downsample { get; init; } = 1;

    /// <summary>How the intensities of each volume are mapped to [0, 1]. Default: they stay as they are.</summary>
    public RescaleSettings Rescale { get; init; } = new();

    /// <summary>Size of the generated data set (source: phantom).</summary>
    public PhantomSettings Phantom { get; init; } = new();
}

/// <summary>Who provides the volumes.</summary>
public enum DataSetSource
{
    /// <summary>The published files, under the data root.</summary>
    Files,

    /// <summary>The brain phantom of Residua.Data.</summary>
    Phantom,
}
