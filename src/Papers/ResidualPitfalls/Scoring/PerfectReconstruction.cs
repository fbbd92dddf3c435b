using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>
/// AP of a reconstruction that equals the normal slice, counted from the labels alone: what changed is found first, and the rest
/// of the label shares its residual of 0 with the whole slice.
/// </summary>
internal static class PerfectReconstruction
{
    /// <summary>One row: the AP of the sweep's first blur (σ = 0), the AP by counting, and |difference|.</summary>
    public const string FileName = "perfect-reconstruction.csv";

    /// <summary>The table.</summary>
    /// <param name="slices">The normal slices.</param>
    /// <param name="anomalies">A texture for each.</param>
    /// <param name="result">Of the sweep whose first reconstruction is the slice itself.</param>
    public static NumericTable Of(SliceStack slices, IReadOnlyList<Anomaly> anomalies, SweepResult result)
    {
        var counted = anomalies.Select((anomaly, i) => Counted(slices, i, anomaly)).Average();
        var measured = result.AveragePrecision[0, 0];
        return new(["slices", "average_precision", "counted", "difference"],
            [[slices.Count, measured, counted, Math.Abs(measured - counted)]]);
    }

    // Ties are one step of the curve: all that did not change comes at once, with the precision of the whole slice.
    private static double Counted(SliceStack slices, int index, Anomaly anomaly)
    {
        var pixels = slices[index].Pixels.Span;
        var changed = 0;
        for (var k = 0; k < anomaly.Label.Length; k++)
        {
            changed += anomaly.Texture[k] != pixels[anomaly.Label[k]] ? 1 : 0;
        }

        var found = changed / (double)anomaly.Label.Length;
        return found + (1 - found) * anomaly.Label.Length / pixels.Length;
    }
}
