using System.Numerics;
using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>Interpolates lines of samples by cubic B-splines half-way between samples 0 and 1, 2 and 3, and so on.</summary>
/// <remarks>
/// Unser 1999: two recursive filters turn samples into coefficients, the border reflecting around the edge; half-way between
/// samples the spline is (1, 23, 23, 1)/48 of four coefficients. Lines that lie side by side are filtered together.
/// </remarks>
/// <param name="length">Samples of a line.</param>
/// <param name="lines">Lines side by side in memory.</param>
internal sealed class SplineHalving(int length, int lines)
{
    private const double Pole = -0.26794919243112270; // √3 − 2
    private const double Gain = 6;
    private const double Negligible = 1e-16;
    private readonly double[] _samples = new double[length * lines]; // (length, lines)
    private readonly double[] _halved = new double[(length + 1) / 2 * lines];

    /// <summary>Takes the lines one after the other, (lines, length).</summary>
    public void ReadRows<T>(ReadOnlySpan<T> rows)
        where T : INumber<T>
    {
        for (var line = 0; line < lines; line++)
        {
            var row = rows.Slice(line * length, length);
            for (var k = 0; k < row.Length; k++)
            {
                _samples[(k * lines) + line] = double.CreateTruncating(row[k]);
            }
        }
    }

    /// <summary>Takes lines whose samples lie <paramref name="stride"/> apart.</summary>
    public void Gather(ReadOnlySpan<double> volume, int first, int stride)
    {
        for (var k = 0; k < length; k++)
        {
            volume.Slice(first + (k * stride), lines).CopyTo(Line(k));
        }
    }

    /// <summary>Writes the halved lines, (⌈length/2⌉, lines).</summary>
    public void Halve(Span<double> target)
    {
        ToCoefficients();
        for (var k = 0; k < (length + 1) / 2; k++)
        {
            var halved = target.Slice(k * lines, lines);
            if ((2 * k) + 1 >= length)
            {
                halved.Clear(); // outside ITK's buffer
                continue;
            }

            TensorPrimitives.Add(Line(2 * k), Line((2 * k) + 1), halved);
            TensorPrimitives.Multiply(halved, 23, halved);
            TensorPrimitives.Add(halved, Line(Reflection.AroundEdge((2 * k) - 1, length)), halved);
            TensorPrimitives.Add(halved, Line(Reflection.AroundEdge((2 * k) + 2, length)), halved);
            TensorPrimitives.Divide(halved, 48, halved);
        }
    }

    /// <summary>Writes the halved lines as float32, their samples <paramref name="stride"/> apart.</summary>
    public void Scatter(Span<float> volume, int first, int stride)
    {
        Halve(_halved);
        for (var k = 0; k < (length + 1) / 2; k++)
        {
            var halved = _halved.AsSpan(k * lines, lines);
            TensorPrimitives.ConvertTruncating<double, float>(halved, volume.Slice(first + (k * stride), lines));
        }
    }

    private Span<double> Line(int k) => _samples.AsSpan(k * lines, lines);

    private void ToCoefficients()
    {
        if (length == 1)
        {
            return;
        }

        TensorPrimitives.Multiply(_samples, Gain, _samples);
        Begin();
        for (var k = 1; k < length; k++)
        {
            TensorPrimitives.MultiplyAdd(Line(k - 1), Pole, Line(k), Line(k));
        }

        // c[N−1] = z/(z²−1) · (c⁺[N−1] + z c⁺[N−2]), then c[k] = z (c[k+1] − c⁺[k]).
        var last = Line(length - 1);
        TensorPrimitives.MultiplyAdd(Line(length - 2), Pole, last, last);
        TensorPrimitives.Multiply(last, Pole / ((Pole * Pole) - 1), last);
        for (var k = length - 2; k >= 0; k--)
        {
            TensorPrimitives.Subtract(Line(k + 1), Line(k), Line(k));
            TensorPrimitives.Multiply(Line(k), Pole, Line(k));
        }
    }

    // The causal filter's first value: the sum of zᵏ over the endless reflected line, whose period is 2N − 2.
    private void Begin()
    {
        var first = Line(0);
        var power = Pole;
        var period = (2 * length) - 2;
        for (var k = 1; k < period && Math.Abs(power) > Negligible; k++)
        {
            TensorPrimitives.MultiplyAdd(Line(Reflection.AroundEdge(k, length)), power, first, first);
            power *= Pole;
        }

        if (Math.Abs(power) > Negligible)
        {
            TensorPrimitives.Divide(first, 1 - power, first);
        }
    }
}
