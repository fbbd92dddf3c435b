using System.Numerics;

namespace Residua.Numerics;

/// <summary>Correlation of a float32 image with a symmetric kernel along one axis; the border reflects.</summary>
/// <remarks>
/// SIMD lanes are neighbouring pixels, never the terms of one sum, and products are not fused into sums:
/// so each pixel's arithmetic, and its last bit, is the same on every machine.
/// </remarks>
internal static class SymmetricFilter
{
    // Columns filtered together along axis 0: their padded doubles stay within the first-level cache.
    private const int Stripe = 16;

    /// <summary>Length of the scratch memory that both passes need.</summary>
    public static int ScratchLength(int height, int width, int radius) =>
        Math.Max((height + 2 * radius) * Stripe, width + 2 * radius + Stripe);

    /// <summary>Filters along axis 0; source and target may be the same memory.</summary>
    public static void AlongColumns(
        ReadOnlySpan<float> source, int height, int width, ReadOnlySpan<double> half, Span<double> scratch, Span<float> target)
    {
        var radius = half.Length - 1;
        for (var left = 0; left < width; left += Stripe)
        {
            var columns = Math.Min(Stripe, width - left);
            for (var row = -radius; row < height + radius; row++)
            {
                var line = source.Slice(Reflect(row, height) * width + left, columns);
                var padded = scratch.Slice((row + radius) * Stripe, Stripe);
                for (var i = 0; i < line.Length; i++)
                    padded[i] = line[i];
            }
            for (var row = 0; row < height; row++)
                Filter(scratch, (row + radius) * Stripe, Stripe, half, target.Slice(row * width + left, columns));
        }
    }

    /// <summary>Filters along axis 1, in place.</summary>
    public static void AlongRows(int height, int width, ReadOnlySpan<double> half, Span<double> scratch, Span<float> image)
    {
        var radius = half.Length - 1;
        for (var row = 0; row < height; row++)
        {
            var line = image.Slice(row * width, width);
            for (var i = 0; i < width; i++)
                scratch[radius + i] = line[i];
            for (var i = 1; i <= radius; i++)
            {
                scratch[radius - i] = line[Reflect(-i, width)];
                scratch[radius + width - 1 + i] = line[Reflect(width - 1 + i, width)];
            }
            Filter(scratch, radius, 1, half, line);
        }
    }

    // Neighbours k steps away lie k · stride before and after; the scratch has room for a last, half-used vector.
    private static void Filter(ReadOnlySpan<double> scratch, int at, int stride, ReadOnlySpan<double> half, Span<float> target)
    {
        Span<double> sums = stackalloc double[Vector<double>.Count];
        for (var i = 0; i < target.Length; i += Vector<double>.Count)
        {
            // Centre first, then pairs from the outermost inwards: SciPy's order of summation.
            var sum = new Vector<double>(scratch[(at + i)..]) * half[0];
            for (var k = half.Length - 1; k > 0; k--)
            {
                var pair = new Vector<double>(scratch[(at + i - k * stride)..]) + new Vector<double>(scratch[(at + i + k * stride)..]);
                sum += pair * half[k];
            }
            sum.CopyTo(sums);
            var rest = target[i..];
            for (var lane = 0; lane < Math.Min(sums.Length, rest.Length); lane++)
                rest[lane] = (float)sums[lane];
        }
    }

    // … c b a | a b c … c b a | a b c …, any distance outside.
    private static int Reflect(int at, int length)
    {
        var period = 2 * length;
        at = (at % period + period) % period;
        return at < length ? at : period - 1 - at;
    }
}
