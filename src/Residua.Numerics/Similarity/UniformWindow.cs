using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>The similarities of two images in a square window of equal weights, line by line.</summary>
/// <remarks>
/// As SciPy's <c>uniform_filter</c> (1.10): along axis 0 first, sums in double, whose means are stored as
/// <typeparamref name="T"/>. A line holds what is known of a line of pixels in five parts, one behind the other: a, b, a², b² and
/// ab, each continued by the window's radius on both sides, so that one call computes all five.
/// </remarks>
/// <typeparam name="T">float or double: what scikit-image's images are of.</typeparam>
internal sealed class UniformWindow<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Size = ImageSimilarity.Window;
    private const int Radius = Size / 2;
    private const int Parts = 5;

    private static readonly Vector256<T> Unbiased = Constant(Size * Size / (Size * Size - 1.0));
    private static readonly Vector256<T> C1 = Constant(0.01 * 0.01);
    private static readonly Vector256<T> C2 = Constant(0.03 * 0.03);

    private readonly int _height;
    private readonly int _width;
    private readonly int _part;
    private readonly int _line;
    private readonly T[] _lines;
    private readonly T[] _means;
    private readonly double[] _columnSums;
    private readonly double[] _wide;
    private readonly double[] _pairs;
    private readonly double[] _sums;

    public UniformWindow(Slice a, Slice b)
    {
        (_height, _width) = (a.Height, a.Width);
        // Whole vectors.
        _part = (a.Width + (2 * Radius) + Vector256<T>.Count - 1) / Vector256<T>.Count * Vector256<T>.Count;
        _line = Parts * _part;
        _lines = new T[_height * _line];
        _means = new T[_line];
        (_columnSums, _wide, _pairs, _sums) = (new double[_line], new double[_line], new double[_line], new double[_line]);
        for (var y = 0; y < _height; y++)
        {
            Pad(a.Pixels.Span.Slice(y * _width, _width), Part(Line(y), 0));
            Pad(b.Pixels.Span.Slice(y * _width, _width), Part(Line(y), 1));
            TensorPrimitives.Multiply<T>(Part(Line(y), 0), Part(Line(y), 0), Part(Line(y), 2));
            TensorPrimitives.Multiply<T>(Part(Line(y), 1), Part(Line(y), 1), Part(Line(y), 3));
            TensorPrimitives.Multiply<T>(Part(Line(y), 0), Part(Line(y), 1), Part(Line(y), 4));
        }
    }

    /// <summary>The mean over the pixels whose window stays inside.</summary>
    public double Mean()
    {
        var sum = 0.0;
        for (var y = -Radius; y < _height; y++)
        {
            Read(y);
            TensorPrimitives.Add<double>(_columnSums, _wide, _columnSums);
            if (y >= Size - 1)
            {
                MeansInWindow();
                sum += SumOfSimilarities();
            }

            if (y >= Radius)
            {
                Read(y - Size + 1);
                TensorPrimitives.Subtract<double>(_columnSums, _wide, _columnSums);
            }
        }

        return sum / ((double)(_height - (2 * Radius)) * (_width - (2 * Radius)));
    }

    private void Read(int y) => TensorPrimitives.ConvertTruncating<T, double>(Line(Reflection.BehindEdge(y, _height)), _wide);

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

        var inside = Part(_means, 0).Slice(Radius, _width - (2 * Radius));
        TensorPrimitives.ConvertTruncating<T, double>(inside, _wide);
        return TensorPrimitives.Sum<double>(_wide.AsSpan(0, inside.Length));
    }

    private static void Pad(ReadOnlySpan<float> pixels, Span<T> line)
    {
        TensorPrimitives.ConvertTruncating<float, T>(pixels, line[Radius..]);
        for (var k = 1; k <= Radius; k++)
        {
            line[Radius - k] = line[Radius + Reflection.BehindEdge(-k, pixels.Length)];
            line[Radius + pixels.Length - 1 + k] = line[Radius + Reflection.BehindEdge(pixels.Length - 1 + k, pixels.Length)];
        }
    }

    private Span<T> Line(int y) => _lines.AsSpan(y * _line, _line);

    private Span<T> Part(Span<T> line, int part) => line.Slice(part * _part, _part);

    private Span<Vector256<T>> Vectors(int part) => MemoryMarshal.Cast<T, Vector256<T>>(Part(_means, part));

    private static Vector256<T> Constant(double value) => Vector256.Create(T.CreateTruncating(value));
}
