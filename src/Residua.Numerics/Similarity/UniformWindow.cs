using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>The similarities of two images in a square window of equal weights, line by line.</summary>
/// <remarks>
/// As SciPy's <c>uniform_filter</c> (1.10): along axis 0 first, sums in double, whose means are stored as
/// <typeparamref name="T"/>. Only windows inside of the images count, so how the border continues does not matter. A line holds
/// a, b, a², b² and ab of a line of pixels, one behind the other, so that one call computes all five.
/// </remarks>
/// <typeparam name="T">float or double: what scikit-image's images are of.</typeparam>
internal sealed class UniformWindow<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Size = ImageSimilarity.Window;
    private const int Parts = 5;

    private static readonly Vector256<T> Unbiased = Constant(Size * Size / (Size * Size - 1.0));
    private static readonly Vector256<T> C1 = Constant(0.01 * 0.01);
    private static readonly Vector256<T> C2 = Constant(0.03 * 0.03);

    private readonly Slice _a;
    private readonly Slice _b;
    private readonly int _part;
    private readonly int _line;

    // The lines of the window: one enters in the place of the one that leaves.
    private readonly T[] _ring;
    private readonly T[] _means;
    private readonly double[] _columnSums;
    private readonly double[] _wide;
    private readonly double[] _pairs;
    private readonly double[] _sums;

    public UniformWindow(Slice a, Slice b)
    {
        (_a, _b) = (a, b);
        // Whole vectors.
        _part = (a.Width + Vector256<T>.Count - 1) / Vector256<T>.Count * Vector256<T>.Count;
        _line = Parts * _part;
        (_ring, _means) = (new T[Size * _line], new T[_line]);
        (_columnSums, _wide, _pairs, _sums) = (new double[_line], new double[_line], new double[_line], new double[_line]);
    }

    /// <summary>The mean over the pixels whose window stays inside.</summary>
    public double Mean()
    {
        var sum = 0.0;
        for (var y = 0; y < _a.Height; y++)
        {
            var line = _ring.AsSpan(y % Size * _line, _line);
            if (y >= Size)
            {
                TensorPrimitives.ConvertTruncating<T, double>(line, _wide);
                TensorPrimitives.Subtract<double>(_columnSums, _wide, _columnSums);
            }

            Fill(line, y * _a.Width);
            TensorPrimitives.ConvertTruncating<T, double>(line, _wide);
            TensorPrimitives.Add<double>(_columnSums, _wide, _columnSums);
            if (y >= Size - 1)
            {
                MeansInWindow();
                sum += SumOfSimilarities();
            }
        }

        return sum / ((double)(_a.Height - Size + 1) * (_a.Width - Size + 1));
    }

    private void Fill(Span<T> line, int start)
    {
        var a = Part(line, 0);
        var b = Part(line, 1);
        TensorPrimitives.ConvertTruncating<float, T>(_a.Pixels.Span.Slice(start, _a.Width), a);
        TensorPrimitives.ConvertTruncating<float, T>(_b.Pixels.Span.Slice(start, _a.Width), b);
        TensorPrimitives.Multiply<T>(a, a, Part(line, 2));
        TensorPrimitives.Multiply<T>(b, b, Part(line, 3));
        TensorPrimitives.Multiply<T>(a, b, Part(line, 4));
    }

    private void MeansInWindow()
    {
        Mean(_columnSums);
        TensorPrimitives.ConvertTruncating<T, double>(_means, _wide);
        // Seven are two pairs, another pair and one; beyond the last window of a part there is nothing of interest.
        TensorPrimitives.Add(_wide.AsSpan(1), _wide.AsSpan(0, _line - 1), _pairs);
        TensorPrimitives.Add(_pairs.AsSpan(2), _pairs.AsSpan(0, _line - 2), _sums);
        TensorPrimitives.Add(_sums.AsSpan(0, _line - 4), _pairs.AsSpan(4), _sums);
        TensorPrimitives.Add(_sums.AsSpan(0, _line - 6), _wide.AsSpan(6), _sums);
        Mean(_sums);
    }

    private void Mean(double[] sums)
    {
        TensorPrimitives.Divide(sums, Size, _wide);
        TensorPrimitives.ConvertTruncating<double, T>(_wide, _means);
    }

    // Operation by operation as NumPy evaluates scikit-image's expressions. Of the five means at x the window starts there.
    private double SumOfSimilarities()
    {
        var a = Vectors(0);
        var b = Vectors(1);
        var aa = Vectors(2);
        var bb = Vectors(3);
        var ab = Vectors(4);
        for (var i = 0; i < a.Length; i++)
        {
            var (aSquared, bSquared) = (a[i] * a[i], b[i] * b[i]);
            var varianceA = Unbiased * (aa[i] - aSquared);
            var varianceB = Unbiased * (bb[i] - bSquared);
            var covariance = Unbiased * (ab[i] - (a[i] * b[i]));
            var numerator = (((a[i] + a[i]) * b[i]) + C1) * (covariance + covariance + C2);
            a[i] = numerator / ((aSquared + bSquared + C1) * (varianceA + varianceB + C2));
        }

        var inside = Part(_means, 0).Slice(0, _a.Width - Size + 1);
        TensorPrimitives.ConvertTruncating<T, double>(inside, _wide);
        return TensorPrimitives.Sum<double>(_wide.AsSpan(0, inside.Length));
    }

    private Span<T> Part(Span<T> line, int part) => line.Slice(part * _part, _part);

    private Span<Vector256<T>> Vectors(int part) => MemoryMarshal.Cast<T, Vector256<T>>(Part(_means, part));

    private static Vector256<T> Constant(double value) => Vector256.Create(T.CreateTruncating(value));
}
