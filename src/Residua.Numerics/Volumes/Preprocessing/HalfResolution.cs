namespace Residua.Numerics;

/// <summary>
/// Resamples volumes to voxels of twice the spacing: ⌈N/2⌉ along each axis, at the places 0.5, 2.5, 4.5, … of the old.
/// </summary>
/// <remarks>
/// TorchIO's <c>Resample</c> by a factor of 2, as ITK computes it; nothing is smoothed beforehand. Of an axis with an odd number
/// of voxels the last place is half a voxel outside ITK's buffer: 0.
/// </remarks>
public static class HalfResolution
{
    /// <summary>Resamples an image by cubic B-splines, which pass through the voxels; they may leave [0, 1].</summary>
    /// <param name="volume">All finite.</param>
    /// <param name="threads">Lines computed at once; the result does not depend on it. Default 1.</param>
    /// <exception cref="ArgumentException">A voxel is not finite, or the memory does not fit the shape.</exception>
    public static Volume OfImage(Volume volume, int threads = 1)
    {
        volume.Require(nameof(volume));
        var (x, y, z) = (volume.Shape.X, volume.Shape.Y, volume.Shape.Z);
        var shape = Of(volume.Shape);
        var planes = new double[shape.X * shape.Y * z];
        Slices.ForEach(z, threads, Work, (work, slice) =>
        {
            var (alongX, alongY, columns) = work;
            alongX.ReadRows(volume.Voxels.Span.Slice(slice * x * y, x * y));
            alongX.Halve(columns);
            alongY.ReadRows<double>(columns);
            alongY.Halve(planes.AsSpan(slice * shape.SliceLength, shape.SliceLength));
        });

        var halved = new float[shape.Length];
        Slices.ForEach(shape.Y, threads, () => new SplineHalving(z, shape.X), (spline, row) =>
        {
            spline.Gather(planes, row * shape.X, shape.SliceLength);
            spline.Scatter(halved, row * shape.X, shape.SliceLength);
        });
        return new(halved, shape);

        (SplineHalving AlongX, SplineHalving AlongY, double[] Columns) Work() =>
            (new(x, y), new(y, shape.X), new double[shape.X * y]);
    }

    /// <summary>Resamples a mask or a segmentation: the nearest voxel, of two equally near ones the later.</summary>
    /// <param name="volume">All finite.</param>
    /// <exception cref="ArgumentException">A voxel is not finite, or the memory does not fit the shape.</exception>
    public static Volume OfLabels(Volume volume)
    {
        volume.Require(nameof(volume));
        var (from, shape) = (volume.Shape, Of(volume.Shape));
        var nearest = Nearest(from.X, shape.X);
        var voxels = volume.Voxels.Span;
        var halved = new float[shape.Length];
        for (var z = 0; (2 * z) + 1 < from.Z; z++)
        {
            for (var y = 0; (2 * y) + 1 < from.Y; y++)
            {
                var row = voxels.Slice(from.IndexOf(0, (2 * y) + 1, (2 * z) + 1), from.X);
                for (var x = 0; (2 * x) + 1 < from.X; x++)
                {
                    halved[shape.IndexOf(x, y, z)] = row[nearest[x]];
                }
            }
        }

        return new(halved, shape);
    }

    private static VolumeShape Of(VolumeShape shape) => new((shape.X + 1) / 2, (shape.Y + 1) / 2, (shape.Z + 1) / 2);

    // ITK interpolates the places along axis 0 between the line's ends, and rounding can lose a tie: of 98 voxels, output 27
    // takes 54 instead of 55. Of 192 it loses none.
    private static int[] Nearest(int length, int halved) =>
        [.. Enumerable.Range(0, halved).Select(x => (int)Math.Floor(0.5 + (x / (double)halved * (2 * halved)) + 0.5))];
}
