using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>
/// The Gaussian-weighted means of a, b, a² + b² and ab around the voxels of one slice, which are all that an SSIM needs:
/// the two variances only occur as their sum.
/// </summary>
/// <remarks>
/// Separable: across slices first, then along axis 1, then along axis 0. SIMD lanes are neighbouring voxels and products are not
/// fused into sums, so a voxel's arithmetic is the same on every machine. Memory of one thread.
/// </remarks>
internal sealed partial class WindowMoments
{
    private const int Moments = 4;
    private const int Block = 8;

    private readonly Volume _a;
    private readonly Volume _b;
    private readonly VolumeShape _shape;
    private readonly double[] _half;
    private readonly int _radius;
    private readonly int[] _starts;

    // A block may reach over the end of a line, hence the room behind the last one.
    private readonly double[][] _planes = new double[Moments][];
    private readonly double[][] _lines = new double[Moments][];

    public WindowMoments(Volume a, Volume b, double[] half)
    {
        (_a, _b, _shape, _half, _radius) = (a, b, a.Shape, half, half.Length - 1);
        _starts = new int[(2 * _radius) + 1];
        for (var moment = 0; moment < Moments; moment++)
        {
            _planes[moment] = new double[_shape.SliceLength + Block];
            _lines[moment] = new double[_shape.X + (2 * _radius) + Block];
        }
    }

    /// <summary>Goes to slice <paramref name="z"/> and filters across slices.</summary>
    public void Begin(int z)
    {
        for (var k = -_radius; k <= _radius; k++)
        {
            _starts[k + _radius] = Reflection.AroundEdge(z + k, _shape.Z) * _shape.SliceLength;
        }

        var a = _a.Voxels.Span;
        var b = _b.Voxels.Span;
        var at = 0;
        for (; at + Block <= _shape.SliceLength; at += Block)
        {
            AcrossSlices(a, b, at);
        }

        for (; at < _shape.SliceLength; at++)
        {
            AcrossSlicesOnce(a, b, at);
        }
    }

    /// <summary>Filters line <paramref name="y"/> of the slice and writes its similarities.</summary>
    public void Compare(int y, double c1, double c2, Span<float> similarities)
    {
        for (var moment = 0; moment < Moments; moment++)
        {
            AlongColumns(_planes[moment], y, _lines[moment]);
            Pad(_lines[moment]);
        }

        Span<float> block = stackalloc float[Block];
        for (var x = 0; x < similarities.Length; x += Block)
        {
            var (a0, a1) = AlongLine(_lines[0], x);
            var (b0, b1) = AlongLine(_lines[1], x);
            var (squares0, squares1) = AlongLine(_lines[2], x);
            var (products0, products1) = AlongLine(_lines[3], x);
            var low = Similarity(a0, b0, squares0, products0, c1, c2);
            var high = Similarity(a1, b1, squares1, products1, c1, c2);
            Vector256.Narrow(low, high).CopyTo(block);
            var count = Math.Min(Block, similarities.Length - x);
            block[..count].CopyTo(similarities[x..]);
        }
    }

    // Wang et al. 2004, eq. 13; tiny negative variances stay as they are.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Similarity(
        Vector256<double> a, Vector256<double> b, Vector256<double> squares, Vector256<double> products, double c1, double c2)
    {
        var ab = a * b;
        var means = (a * a) + (b * b);
        var covariance = products - ab;
        var variances = squares - means;
        var luminance = (ab + ab + Vector256.Create(c1)) / (means + Vector256.Create(c1));
        return luminance * (covariance + covariance + Vector256.Create(c2)) / (variances + Vector256.Create(c2));
    }

    private void AcrossSlices(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int at)
    {
        Vector256<double> a0 = default, a1 = default, b0 = default, b1 = default;
        Vector256<double> squares0 = default, squares1 = default, products0 = default, products1 = default;
        for (var k = 0; k < _starts.Length; k++)
        {
            var weight = Vector256.Create(_half[Math.Abs(k - _radius)]);
            var (aLow, aHigh) = Vector256.Widen(Vector256.Create(a[(_starts[k] + at)..]));
            var (bLow, bHigh) = Vector256.Widen(Vector256.Create(b[(_starts[k] + at)..]));
            var (aLowWeighted, aHighWeighted) = (aLow * weight, aHigh * weight);
            var (bLowWeighted, bHighWeighted) = (bLow * weight, bHigh * weight);
            a0 += aLowWeighted;
            a1 += aHighWeighted;
            b0 += bLowWeighted;
            b1 += bHighWeighted;
            squares0 += (aLowWeighted * aLow) + (bLowWeighted * bLow);
            squares1 += (aHighWeighted * aHigh) + (bHighWeighted * bHigh);
            products0 += aLowWeighted * bLow;
            products1 += aHighWeighted * bHigh;
        }

        Store(0, at, a0, a1);
        Store(1, at, b0, b1);
        Store(2, at, squares0, squares1);
        Store(3, at, products0, products1);
    }

    // The same sums, for what is left of a slice.
    private void AcrossSlicesOnce(ReadOnlySpan<float> a, ReadOnlySpan<float> b, int at)
    {
        double sumA = 0, sumB = 0, squares = 0, products = 0;
        for (var k = 0; k < _starts.Length; k++)
        {
            var weight = _half[Math.Abs(k - _radius)];
            double valueA = a[_starts[k] + at], valueB = b[_starts[k] + at];
            var (weightedA, weightedB) = (valueA * weight, valueB * weight);
            sumA += weightedA;
            sumB += weightedB;
            squares += (weightedA * valueA) + (weightedB * valueB);
            products += weightedA * valueB;
        }

        (_planes[0][at], _planes[1][at], _planes[2][at], _planes[3][at]) = (sumA, sumB, squares, products);
    }

    private void Store(int moment, int at, Vector256<double> low, Vector256<double> high)
    {
        low.CopyTo(_planes[moment], at);
        high.CopyTo(_planes[moment], at + (Block / 2));
    }
}
