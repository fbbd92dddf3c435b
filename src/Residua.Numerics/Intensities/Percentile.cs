namespace Residua.Numerics;

/// <summary>Percentiles of many values, exact and without sorting them.</summary>
/// <remarks>NumPy's <c>percentile(values, percent, method="linear")</c>.</remarks>
public static class Percentile
{
    private const int HalfBits = 16;

    /// <summary>A percentile of the values above a background.</summary>
    /// <param name="values">All finite. Left as they are.</param>
    /// <param name="background">Only values above it count.</param>
    /// <param name="percent">0 (the smallest) to 100 (the largest).</param>
    /// <returns>Interpolated between the two nearest ranks; null if no value is above the background.</returns>
    public static float? Above(ReadOnlySpan<float> values, float background, double percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var above = Order(background);
        var upper = Count(values, above, static (order, _) => order >> HalfBits, 0);
        var count = upper.Sum();
        if (count == 0)
        {
            return null;
        }

        var place = percent / 100 * (count - 1);
        var rank = (int)place;
        var low = (double)AtRank(values, above, upper, rank);
        var share = place - rank;
        return share == 0 ? (float)low : (float)(low + (share * (AtRank(values, above, upper, rank + 1) - low)));
    }

    // Two counts of 2¹⁶ bins: the upper half of the order, then the lower half within the bin of the rank.
    private static float AtRank(ReadOnlySpan<float> values, uint above, int[] upper, int rank)
    {
        var (high, before) = Find(upper, rank);
        var lower = Count(
            values, above, static (order, high) => order >> HalfBits == high ? order & 0xffff : uint.MaxValue, high);
        return Value((high << HalfBits) | Find(lower, rank - before).Bin);
    }

    private static int[] Count(ReadOnlySpan<float> values, uint above, Func<uint, uint, uint> binOf, uint argument)
    {
        var bins = new int[1 << HalfBits];
        foreach (var value in values)
        {
            var order = Order(value);
            if (order > above && binOf(order, argument) is var bin && bin < bins.Length)
            {
                bins[bin]++;
            }
        }

        return bins;
    }

    private static (uint Bin, int Before) Find(int[] bins, int rank)
    {
        var before = 0;
        for (var bin = 0u; ; bin++)
        {
            if (rank < before + bins[bin])
            {
                return (bin, before);
            }

            before += bins[bin];
        }
    }

    // Unsigned integers in the order of the floats; + 0 makes −0 the 0 that it equals.
    private static uint Order(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value + 0f);
        return (bits & 0x8000_0000) == 0 ? bits | 0x8000_0000 : ~bits;
    }

    private static float Value(uint order) =>
        BitConverter.UInt32BitsToSingle((order & 0x8000_0000) == 0 ? ~order : order & 0x7fff_ffff);
}
