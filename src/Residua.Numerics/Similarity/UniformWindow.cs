using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>The similarities of two images in a square window of equal weights, line by line and with running sums.</summary>
/// <remarks>
/// As SciPy's <c>uniform_filter</c> (1.10): along axis 0 first, running sums in double, whose means are stored as
/// <typeparamref name="TRounding"/> has it. SIMD lanes are neighbouring columns.
/// </remarks>
internal sealed partial class UniformWindow<TRounding>
    where TRounding : struct, IRounding
{
    private const int Size = ImageSimilarity.Window;
    private const int Radius = Size / 2;
    private const int Moments = 5;
    private const double Unbiased = Size * Size / (Size * Size - 1.0);

    private readonly Slice _a;
    private readonly Slice _b;
    private readonly int _stride;

    // Lines of a, b, a², b² and ab, one behind the other.
    private readonly double[] _columnSums;
    private readonly double[] _sums;
    private readonly double[] _line;
    private readonly double[] _entering;
    private readonly double[] _leaving;

    public UniformWindow(Slice a, Slice b)
    {
        (_a, _b) = (a, b);
        // Whole vectors, and room for the reflected border.
        var lanes = Vector256<double>.Count;
        _stride = (a.Width + (2 * Radius) + lanes - 1) / lanes * lanes;
        _columnSums = new double[Moments * _stride];
        _sums = new double[Moments * _stride];
        _line = new double[_stride];
        _entering = new double[Moments * _stride];
        _leaving = new double[Moments * _stride];
    }

    /// <summary>The mean over the pixels whose window stays inside.</summary>
    public double Mean()
    {
        var sum = 0.0;
        for (var y = 0; y < _a.Height - Radius; y++)
        {
            if (y == 0)
            {
                FirstColumnSums();
            }
            else
            {
                Multiply(y + Radius, _entering);
                Multiply(y - Radius - 1, _leaving);
                AddDifferences(_columnSums, _entering, _leaving);
            }

            if (y >= Radius)
            {
                SumAlongLine();
                sum += SumOfSimilarities();
            }
        }

        return sum / ((double)(_a.Height - (2 * Radius)) * (_a.Width - (2 * Radius)));
    }

    // From the first line of the window to the last: the order of the sum decides its rounding.
    private void FirstColumnSums()
    {
        for (var y = -Radius; y <= Radius; y++)
        {
            Multiply(y, _entering);
            for (var i = 0; i < _columnSums.Length; i++)
            {
                _columnSums[i] += _entering[i];
            }
        }
    }

    private double SumOfSimilarities()
    {
        var sum = default(Vector256<double>);
        var end = _a.Width - Radius;
        var lanes = Vector256<double>.Count;
        var x = Radius;
        for (; x + lanes <= end; x += lanes)
        {
            sum += Similarity(x);
        }

        var total = Vector256.Sum(sum);
        if (x < end)
        {
            var last = Similarity(x);
            for (var lane = 0; x + lane < end; lane++)
            {
                total += last[lane];
            }
        }

        return total;
    }

    // Operation by operation as NumPy evaluates scikit-image's expressions.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Similarity(int x)
    {
        var (a, b) = (At(0, x), At(1, x));
        var (aSquared, bSquared) = (R(a * a), R(b * b));
        var factor = R(Vector256.Create(Unbiased));
        var (c1, c2) = (R(Vector256.Create(0.01 * 0.01)), R(Vector256.Create(0.03 * 0.03)));
        var varianceA = R(factor * R(At(2, x) - aSquared));
        var varianceB = R(factor * R(At(3, x) - bSquared));
        var covariance = R(factor * R(At(4, x) - R(a * b)));
        var luminance = R(R((a + a) * b) + c1);
        var structure = R(covariance + covariance + c2);
        var scale = R(R(R(aSquared + bSquared) + c1) * R(R(varianceA + varianceB) + c2));
        return R(R(luminance * structure) / scale);
    }

    // A mean in the window.
    private Vector256<double> At(int moment, int x) =>
        R(Vector256.Create(_sums.AsSpan((moment * _stride) + x, Vector256<double>.Count)) / Size);

    private static Vector256<double> R(Vector256<double> values) => TRounding.Round(values);
}
