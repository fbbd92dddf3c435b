namespace Residua.Numerics;

/// <summary>The median of the 5×5×5 voxels around each voxel, equal to <c>scipy.ndimage.median_filter(volume, 5)</c>.</summary>
public static class MedianFilter
{
    /// <summary>Voxels from one side of the window to the other.</summary>
    public const int Width = 5;

    /// <summary>Filters a volume; the border repeats the edge voxels (… b a | a b c …).</summary>
    /// <param name="volume">Any shape.</param>
    /// <param name="threads">Slices filtered at once; the result does not depend on it. Default 1.</param>
    /// <exception cref="ArgumentException">A voxel is not finite.</exception>
    public static float[] Apply(Volume volume, int threads = 1)
    {
        volume.Require(nameof(volume));
        var filtered = GC.AllocateUninitializedArray<float>(volume.Shape.Length);
        Slices.ForEach(volume.Shape.Z, threads, () => new MedianScan(volume), (scan, z) =>
            scan.Filter(z, filtered.AsSpan(z * volume.Shape.SliceLength, volume.Shape.SliceLength)));
        return filtered;
    }
}
