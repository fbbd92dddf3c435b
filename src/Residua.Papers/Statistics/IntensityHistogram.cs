using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers;

/// <summary>The foreground of the scored slices: how much there is and how its intensities are distributed.</summary>
public static class IntensityHistogram
{
    private const int Bins = 100;

    /// <summary>100 equal bins from the smallest to the largest foreground intensity, as the published histograms.</summary>
    /// <returns>Columns edge_low, edge_high, count.</returns>
    public static NumericTable Of(SliceStack slices)
    {
        var foreground = slices.Pixels.Where(pixel => pixel > 0).ToArray();
        var bins = new EqualBins(foreground.Min(), foreground.Max(), Bins);
        var counts = new long[Bins];
        foreach (var pixel in foreground)
        {
            counts[bins.IndexOf(pixel)]++;
        }

        var edges = LinearSpace.Values(bins.First, bins.Last, Bins + 1);
        return new(
            ["edge_low", "edge_high", "count"],
            [.. counts.Select((count, bin) => (double[])[edges[bin], edges[bin + 1], count])]);
    }

    /// <summary>One row: number of slices, and the share of their pixels that is foreground.</summary>
    public static NumericTable Share(SliceStack slices) => new(
        ["slices", "foreground_share"],
        [[slices.Count, slices.Pixels.Count(pixel => pixel > 0) / (double)slices.Pixels.Length]]);
}
