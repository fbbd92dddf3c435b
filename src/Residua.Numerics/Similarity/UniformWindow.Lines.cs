using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

internal sealed partial class UniformWindow<TRounding>
{
    private void Multiply(int y, double[] products)
    {
        var start = Reflection.BehindEdge(y, _a.Height) * _a.Width;
        var a = products.AsSpan(0, _stride);
        var b = products.AsSpan(_stride, _stride);
        Widen(_a.Pixels.Span.Slice(start, _a.Width), a);
        Widen(_b.Pixels.Span.Slice(start, _a.Width), b);
        Multiply(a, a, products.AsSpan(2 * _stride, _stride));
        Multiply(b, b, products.AsSpan(3 * _stride, _stride));
        Multiply(a, b, products.AsSpan(4 * _stride, _stride));
    }

    private static void Widen(ReadOnlySpan<float> line, Span<double> wide)
    {
        for (var x = 0; x < line.Length; x++)
        {
            wide[x] = line[x];
        }
    }

    private static void Multiply(ReadOnlySpan<double> one, ReadOnlySpan<double> other, Span<double> products)
    {
        var ones = Vectors(one);
        var others = Vectors(other);
        var results = MemoryMarshal.Cast<double, Vector256<double>>(products);
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = TRounding.Round(ones[i] * others[i]);
        }
    }

    private static void AddDifferences(Span<double> sums, ReadOnlySpan<double> entering, ReadOnlySpan<double> leaving)
    {
        var incoming = Vectors(entering);
        var outgoing = Vectors(leaving);
        var results = MemoryMarshal.Cast<double, Vector256<double>>(sums);
        for (var i = 0; i < results.Length; i++)
        {
            results[i] += incoming[i] - outgoing[i];
        }
    }

    // From the sums along axis 0 to the sums along axis 1 of their means.
    private void SumAlongLine()
    {
        for (var moment = 0; moment < Moments; moment++)
        {
            var sums = _sums.AsSpan(moment * _stride, _stride);
            Pad(_columnSums.AsSpan(moment * _stride, _a.Width), _line);
            Differences(_line, sums);
            var sum = 0.0;
            foreach (var mean in _line.AsSpan(0, Size))
            {
                sum += mean;
            }

            // sums[x] holds what the next window has more.
            for (var x = 0; x < _a.Width; x++)
            {
                (sums[x], sum) = (sum, sum + sums[x]);
            }
        }
    }

    private void Pad(ReadOnlySpan<double> columns, Span<double> line)
    {
        columns.CopyTo(line[Radius..]);
        foreach (ref var vector in MemoryMarshal.Cast<double, Vector256<double>>(line))
        {
            vector = TRounding.Round(vector / Size);
        }

        for (var k = 1; k <= Radius; k++)
        {
            line[Radius - k] = line[Radius + Reflection.BehindEdge(-k, _a.Width)];
            line[Radius + _a.Width - 1 + k] = line[Radius + Reflection.BehindEdge(_a.Width - 1 + k, _a.Width)];
        }
    }

    private static void Differences(ReadOnlySpan<double> line, Span<double> differences)
    {
        var x = 0;
        for (; x + Size + Vector256<double>.Count <= line.Length; x += Vector256<double>.Count)
        {
            (Vector256.Create(line[(x + Size)..]) - Vector256.Create(line[x..])).CopyTo(differences[x..]);
        }

        for (; x + Size < line.Length; x++)
        {
            differences[x] = line[x + Size] - line[x];
        }
    }

    private static ReadOnlySpan<Vector256<double>> Vectors(ReadOnlySpan<double> values) =>
        MemoryMarshal.Cast<double, Vector256<double>>(values);
}
