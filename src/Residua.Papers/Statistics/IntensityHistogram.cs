using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers;

/// <summary>The foreground of the scored slices: how much there is and how its intensities are distributed.</summary>
public sealed class IntensityHistogram
{
    private const int Bins = 100;

    private readonly EqualBins _bins;
    private readonly long[] _counts = new long[Bins];

    /// <summary>
    /// 100 empty bins of equal width over the foreground's intensities, for slices that are counted one after another.
    /// </summary>
    /// <param name="foreground">The smallest and the largest intensity above 0 of all slices that will be counted.</param>
    public IntensityHistogram(IntensityRange foreground) => _bins = new(foreground.Minimum, foreground.Maximum, Bins);

    /// <summary>100 equal bins from the smallest to the largest foreground intensity, as the published histograms.</summary>
    /// <returns>Columns edge_low, edge_high, count.</returns>
    public static NumericTable Of(SliceStack slices)
    {
        var histogram = new IntensityHistogram(IntensityRange.Of(slices.Pixels.Where(pixel => pixel > 0).ToArray()));
        histogram.Add(slices.Pixels);
        return histogram.ToTable();
    }

    /// <summary>One row: number of slices, and the share of their pixels that is foreground.</summary>
    public static NumericTable Share(SliceStack slices) => new(
        ["slices", "foreground_share"],
        [[slices.Count, slices.Pixels.Count(pixel => pixel > 0) / (double)slices.Pixels.Length]]);

    /// <summary>Counts the pixels above 0; none of them lies beyond the range of the bins.</summary>
    public void Add(ReadOnlySpan<float> pixels)
    {
        foreach (var pixel in pixels)
        {
            if (pixel > 0)
            {
                _counts[_bins.IndexOf(pixel)]++;
            }
        }
    }

    /// <summary>What was counted.</summary>
    /// <returns>Columns edge_low, edge_high, count.</returns>
    public NumericTable ToTable()
    {
        var edges = LinearSpace.Values(_bins.First, _bins.Last, Bins + 1);
        return new(
            ["edge_low", "edge_high", "count"],
            [.. _counts.Select((count, bin) => (double[])[edges[bin], edges[bin + 1], count])]);
    }
}
