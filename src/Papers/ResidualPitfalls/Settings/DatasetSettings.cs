using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Where the volumes come from and which slice of each is scored.</summary>
public sealed record DatasetSettings
{
    /// <summary>Generated volumes, or the published ones under the data root. Default: files.</summary>
    [Description("phantom: generated volumes; files: MOOD/brain/train/*.nii.gz under --data-root.")]
    public DatasetSource Source { get; init; } = DatasetSource.Files;

    /// <summary>A folder of NIfTI volumes to use instead of either; null: none.</summary>
    [Description("Any folder of NIfTI volumes (.nii, .nii.gz), used instead of the source.")]
    public string? Folder { get; init; }

    /// <summary>Share of the sorted volumes that is for training; the rest is scored. Default 0.6, as published.</summary>
    [Description("Share of the sorted volumes kept for training; the rest is scored. 0 scores all."), Range(0.0, 1.0)]
    public double TrainShare { get; init; } = 0.6;

    /// <summary>Index on axis 2 of the slice that is scored. Default 128, as published.</summary>
    [Description("Index on axis 2 of the slice that is scored."), Range(0, 32767)]
    public int Slice { get; init; } = 128;

    /// <summary>Slices of the training volumes that models are fitted on. Default as published.</summary>
    [Description("Slices of the training volumes that models are fitted on.")]
    public TrainingSlices Training { get; init; } = new();

    /// <summary>Every n×n pixels of a slice become one, their mean; applies to all slices. Default 1: none, as published.</summary>
    [Description("Every n×n pixels of a slice become one, their mean, for smaller models; not in the paper. 1: none."), Range(1, 64)]
    public int Downsample { get; init; } = 1;

    /// <summary>Histogram equalisation of the foreground before the anomaly is painted. Default none.</summary>
    [Description("Histogram equalisation of the foreground before the anomaly is painted: one map for all slices, or one per image.")]
    public Equalisation Equalisation { get; init; }

    /// <summary>Size of the generated data set.</summary>
    [Description("Size of the generated data set (source: phantom).")]
    public PhantomSettings Phantom { get; init; } = new();
}

/// <summary>Who provides the volumes.</summary>
public enum DatasetSource
{
    /// <summary>The published files, under the data root.</summary>
    Files,

    /// <summary>The brain phantom of Residua.Data.</summary>
    Phantom,
}

/// <summary>Histogram equalisation of the foreground; the repository of the paper does not say which was published.</summary>
public enum Equalisation
{
    /// <summary>Intensities as they are.</summary>
    None,

    /// <summary>One map from the histogram of all slices together; fits the published histogram best.</summary>
    Global,

    /// <summary>A map for each slice.</summary>
    PerImage,
}

/// <summary>How many phantom volumes are generated, and how large.</summary>
public sealed record PhantomSettings
{
    /// <summary>Number of volumes before the split. Default 200.</summary>
    [Description("Number of volumes before the split."), Range(1, 99999)]
    public int Volumes { get; init; } = 200;

    /// <summary>Edge of the cubic volume in voxels. Default 256, as MOOD.</summary>
    [Description("Edge of the cubic volume in voxels."), Range(64, 512)]
    public int Size { get; init; } = 256;

    /// <summary>Seed of the phantom, apart from the experiment's. Default 2022.</summary>
    [Description("Seed of the phantom, apart from the experiment's."), Range(0, int.MaxValue)]
    public int Seed { get; init; } = 2022;
}
