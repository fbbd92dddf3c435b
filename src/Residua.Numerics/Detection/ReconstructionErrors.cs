namespace Residua.Numerics;

/// <summary>Mean errors of a reconstruction, in the whole volume, where it is anomalous and where it is normal.</summary>
/// <param name="All">Over all voxels, the background included.</param>
/// <param name="Unhealthy">Over the anomalous ones; NaN if there are none.</param>
/// <param name="Healthy">Over the others.</param>
public readonly record struct ReconstructionErrors(double All, double Unhealthy, double Healthy)
{
    /// <summary>Mean |r − x| and mean (r − x)², differences in float32 and sums in double.</summary>
    /// <param name="input">x.</param>
    /// <param name="reconstruction">r.</param>
    /// <param name="truth">1 where the voxel is anomalous, else 0.</param>
    /// <exception cref="ArgumentException">Lengths differ.</exception>
    public static (ReconstructionErrors L1, ReconstructionErrors L2) Of(
        ReadOnlySpan<float> input, ReadOnlySpan<float> reconstruction, ReadOnlySpan<byte> truth)
    {
        if (input.Length != reconstruction.Length || input.Length != truth.Length)
        {
            throw new ArgumentException(
                $"{input.Length} voxels, {reconstruction.Length} reconstructed, {truth.Length} labels.", nameof(reconstruction));
        }

        double l1 = 0, l1Unhealthy = 0, l2 = 0, l2Unhealthy = 0;
        long unhealthy = 0;
        for (var i = 0; i < input.Length; i++)
        {
            double absolute = Math.Abs(reconstruction[i] - input[i]), squared = absolute * absolute;
            l1 += absolute;
            l2 += squared;
            if (truth[i] != 0)
            {
                l1Unhealthy += absolute;
                l2Unhealthy += squared;
                unhealthy++;
            }
        }

        return (Means(l1, l1Unhealthy, input.Length, unhealthy), Means(l2, l2Unhealthy, input.Length, unhealthy));
    }

    /// <summary>Mean |r − x| (MAE): the score of an image by its residual. Differences in float32, sum in double.</summary>
    /// <param name="input">x; at least one pixel.</param>
    /// <param name="reconstruction">r, as many.</param>
    /// <returns>NaN if a pixel is NaN.</returns>
    /// <exception cref="ArgumentException">Lengths differ, or there is no pixel.</exception>
    public static double MeanAbsolute(ReadOnlySpan<float> input, ReadOnlySpan<float> reconstruction)
    {
        if (input.Length != reconstruction.Length || input.IsEmpty)
        {
            throw new ArgumentException($"{input.Length} pixels, {reconstruction.Length} reconstructed.", nameof(reconstruction));
        }

        var sum = 0.0;
        for (var i = 0; i < input.Length; i++)
        {
            sum += Math.Abs(reconstruction[i] - input[i]);
        }

        return sum / input.Length;
    }

    private static ReconstructionErrors Means(double all, double unhealthy, long count, long unhealthyCount) =>
        new(all / count, unhealthy / unhealthyCount, (all - unhealthy) / (count - unhealthyCount));
}
