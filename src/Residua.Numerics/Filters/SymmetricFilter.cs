using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>Correlation of a float32 image with a symmetric kernel along one axis; the border reflects.</summary>
/// <remarks>
/// SIMD lanes are neighbouring pixels, never the terms of one sum, and products are not fused into sums:
/// so each pixel's arithmetic, and its last bit, is the same on every machine.
/// </remarks>
internal static class SymmetricFilter
{
    // Pixels filtered together. Along axis 0 it is also the columns of a stripe, whose padded doubles stay in the
    // first-level cache; scratch and blurred lines are read and written in whole blocks.
    private const int Block = 16;

    /// <summary>Length of the scratch memory that both passes need.</summary>
    public static int ScratchLength(int height, int width, int radius) =>
        Math.Max((height + 2 * radius) * Block, width + 2 * radius + Block);

    /// <summary>Filters along axis 0; source and target may be the same memory.</summary>
    public static void AlongColumns(
        ReadOnlySpan<float> source, int height, int width, ReadOnlySpan<double> half, Span<double> scratch, Span<float> target)
    {
        var radius = half.Length - 1;
        for (var left = 0; left < width; left += Block)
        {
            var columns = Math.Min(Block, width - left);
            for (var row = -radius; row < height + radius; row++)
            {
                var line = source.Slice(Reflection.BehindEdge(row, height) * width + left, columns);
                Widen(line, scratch.Slice((row + radius) * Block, columns));
            }
            for (var row = 0; row < height; row++)
            {
                Filter(scratch, (row + radius) * Block, Block, half, target.Slice(row * width + left, columns));
            }
        }
    }

    /// <summary>Filters along axis 1, in place.</summary>
    public static void AlongRows(int height, int width, ReadOnlySpan<double> half, Span<double> scratch, Span<float> image)
    {
        var radius = half.Length - 1;
        for (var row = 0; row < height; row++)
        {
            var line = image.Slice(row * width, width);
            Widen(line, scratch.Slice(radius, width));
            for (var i = 1; i <= radius; i++)
            {
                scratch[radius - i] = line[Reflection.BehindEdge(-i, width)];
                scratch[radius + width - 1 + i] = line[Reflection.BehindEdge(width - 1 + i, width)];
            }
            for (var left = 0; left < width; left += Block)
            {
                Filter(scratch, radius + left, 1, half, line.Slice(left, Math.Min(Block, width - left)));
            }
        }
    }

    // Filters up to a block of neighbouring pixels; their neighbours k steps away lie k · stride before and after.
    private static void Filter(ReadOnlySpan<double> scratch, int at, int stride, ReadOnlySpan<double> half, Span<float> target)
    {
        // One check for all the reads below.
        var reach = (half.Length - 1) * stride;
        ref var centre = ref MemoryMarshal.GetReference(scratch.Slice(at - reach, 2 * reach + Block)[reach..]);

        // Centre first, then pairs from the outermost inwards: SciPy's order of summation.
        var w0 = Vector256.Create(half[0]);
        var a = Load(ref centre, 0) * w0;
        var b = Load(ref centre, 4) * w0;
        var c = Load(ref centre, 8) * w0;
        var d = Load(ref centre, 12) * w0;
        for (var k = half.Length - 1; k > 0; k--)
        {
            var weight = Vector256.Create(half[k]);
            ref var before = ref Unsafe.Add(ref centre, -k * stride);
            ref var after = ref Unsafe.Add(ref centre, k * stride);
            a += (Load(ref before, 0) + Load(ref after, 0)) * weight;
            b += (Load(ref before, 4) + Load(ref after, 4)) * weight;
            c += (Load(ref before, 8) + Load(ref after, 8)) * weight;
            d += (Load(ref before, 12) + Load(ref after, 12)) * weight;
        }
        var low = Vector256.Narrow(a, b);
        var high = Vector256.Narrow(c, d);
        if (target.Length == Block)
        {
            low.CopyTo(target);
            high.CopyTo(target[(Block / 2)..]);
            return;
        }
        Span<float> whole = stackalloc float[Block];
        low.CopyTo(whole);
        high.CopyTo(whole[(Block / 2)..]);
        whole[..target.Length].CopyTo(target);
    }

    private static void Widen(ReadOnlySpan<float> narrow, Span<double> wide)
    {
        var at = 0;
        for (; at + Vector256<float>.Count <= narrow.Length; at += Vector256<float>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.Create(narrow[at..]));
            low.CopyTo(wide[at..]);
            high.CopyTo(wide[(at + Vector256<double>.Count)..]);
        }
        for (; at < narrow.Length; at++)
        {
            wide[at] = narrow[at];
        }
    }

    private static Vector256<double> Load(ref double centre, int offset) =>
        Vector256.LoadUnsafe(ref Unsafe.Add(ref centre, offset));
}
