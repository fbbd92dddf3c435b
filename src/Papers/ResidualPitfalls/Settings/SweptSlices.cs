namespace Residua.Papers.ResidualPitfalls;

/// <summary>The slices of Experiments 1 and 2.</summary>
public sealed record SweptSlices : ScoredSlices
{
    /// <summary>
    /// Histogram equalisation of the foreground before the anomaly is painted: one map for all slices, or one for each.
    /// Default none.
    /// </summary>
    /// <remarks>
    /// The repository of the paper does not say which was published; one map fits the published histogram best.
    /// </remarks>
    public Equalisation Equalisation { get; init; }

    /// <summary>Slices of the same data set without equalisation.</summary>
    internal static SweptSlices AsTheyAre(ScoredSlices slices) => new()
    {
        Source = slices.Source,
        Folder = slices.Folder,
        TrainShare = slices.TrainShare,
        Downsample = slices.Downsample,
        Rescale = slices.Rescale,
        Phantom = slices.Phantom,
        Slice = slices.Slice,
    };
}
