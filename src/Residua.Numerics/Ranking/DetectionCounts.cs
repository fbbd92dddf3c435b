namespace Residua.Numerics;

/// <summary>How many voxels are above a threshold.</summary>
/// <param name="Above">All.</param>
/// <param name="Hits">The anomalous ones among them.</param>
internal readonly record struct DetectionCounts(long Above, long Hits)
{
    public static DetectionCounts operator +(DetectionCounts one, DetectionCounts other) =>
        new(one.Above + other.Above, one.Hits + other.Hits);

    /// <summary>The counts of one voxel.</summary>
    public static DetectionCounts Of(bool isAbove, byte label) => isAbove ? new(1, label) : default;

    /// <summary>2 · hits / (above + positives); NaN if nothing is above and nothing is positive.</summary>
    public double Dice(long positives) => 2.0 * Hits / (Above + positives);
}
