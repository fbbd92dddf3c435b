using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>Maps the intensities of an organ to [0, 1], whatever the scanner's units were.</summary>
/// <remarks>
/// TorchIO's <c>RescaleIntensity</c>: cut at two percentiles of the voxels inside a mask, then from minimum and maximum of the
/// whole volume to 0 and 1, in float32. Where the lower percentile is below 0 (see <see cref="CurvatureFlow"/>) a background of 0
/// becomes a small positive constant.
/// </remarks>
public static class PercentileRescale
{
    /// <summary>Rescales a volume.</summary>
    /// <param name="volume">All finite.</param>
    /// <param name="mask">Of the same shape; voxels that are not 0 are inside, fractions included.</param>
    /// <param name="low">Percentile that becomes 0, in [0, 100]. Default 1, as published.</param>
    /// <param name="high">
    /// Percentile that becomes 1, at least <paramref name="low"/>, at most 100. Default 99, as published.
    /// </param>
    /// <returns>
    /// A volume with memory of its own; the same intensities if the mask is empty or one intensity is all that is left.
    /// </returns>
    /// <exception cref="ArgumentException">The shapes differ, or a voxel is not finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The percentiles are no such percentiles.</exception>
    public static Volume Apply(Volume volume, Volume mask, double low = 1, double high = 99)
    {
        volume.Require(nameof(volume));
        mask.Require(nameof(mask));
        if (volume.Shape != mask.Shape)
        {
            throw new ArgumentException($"The volume is {volume.Shape}, its mask {mask.Shape}.", nameof(mask));
        }

        if (!(low >= 0 && low <= high && high <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(low), $"{low} and {high} are no percentiles from low to high.");
        }

        var voxels = volume.Voxels.ToArray();
        var inside = Inside(voxels, mask.Voxels.Span);
        if (Percentile.Above(inside, float.NegativeInfinity, low) is { } least
            && Percentile.Above(inside, float.NegativeInfinity, high) is { } most)
        {
            Map(voxels, least, most);
        }

        return new(voxels, volume.Shape);
    }

    private static void Map(float[] voxels, float least, float most)
    {
        var range = IntensityRange.Of(voxels);
        var (minimum, maximum) = (Math.Clamp(range.Minimum, least, most), Math.Clamp(range.Maximum, least, most));
        if (maximum > minimum)
        {
            TensorPrimitives.Max(voxels, least, voxels);
            TensorPrimitives.Min(voxels, most, voxels);
            TensorPrimitives.Subtract(voxels, minimum, voxels);
            TensorPrimitives.Divide(voxels, maximum - minimum, voxels);
        }
    }

    private static ReadOnlySpan<float> Inside(float[] voxels, ReadOnlySpan<float> mask)
    {
        var inside = new float[voxels.Length];
        var count = 0;
        for (var i = 0; i < mask.Length; i++)
        {
            inside[count] = voxels[i];
            count += mask[i] != 0 ? 1 : 0;
        }

        return inside.AsSpan(0, count);
    }
}
