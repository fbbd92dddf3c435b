using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

internal sealed partial class WindowMoments
{
    private void AlongColumns(double[] plane, int y, double[] line)
    {
        var centre = y * _shape.X;
        for (var x = 0; x < _shape.X; x += Block)
        {
            var (low, high) = Weighted(plane, centre + x, _half[0]);
            for (var k = 1; k <= _radius; k++)
            {
                var before = (Reflection.AroundEdge(y - k, _shape.Y) * _shape.X) + x;
                var after = (Reflection.AroundEdge(y + k, _shape.Y) * _shape.X) + x;
                var (pairLow, pairHigh) = WeightedPair(plane, before, after, _half[k]);
                low += pairLow;
                high += pairHigh;
            }

            low.CopyTo(line, _radius + x);
            high.CopyTo(line, _radius + x + (Block / 2));
        }
    }

    private void Pad(double[] line)
    {
        for (var k = 1; k <= _radius; k++)
        {
            line[_radius - k] = line[_radius + Reflection.AroundEdge(-k, _shape.X)];
        }

        for (var k = 0; k < _radius; k++)
        {
            line[_radius + _shape.X + k] = line[_radius + Reflection.AroundEdge(_shape.X + k, _shape.X)];
        }
    }

    private (Vector256<double> Low, Vector256<double> High) AlongLine(double[] line, int x)
    {
        var (low, high) = Weighted(line, _radius + x, _half[0]);
        for (var k = 1; k <= _radius; k++)
        {
            var (pairLow, pairHigh) = WeightedPair(line, _radius + x - k, _radius + x + k, _half[k]);
            low += pairLow;
            high += pairHigh;
        }

        return (low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Low, Vector256<double> High) Weighted(double[] values, int at, double weight)
    {
        var eight = values.AsSpan(at, Block);
        return (Vector256.Create<double>(eight) * weight, Vector256.Create<double>(eight[(Block / 2)..]) * weight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<double> Low, Vector256<double> High) WeightedPair(
        double[] values, int before, int after, double weight)
    {
        var one = values.AsSpan(before, Block);
        var other = values.AsSpan(after, Block);
        var low = Vector256.Create<double>(one) + Vector256.Create<double>(other);
        var high = Vector256.Create<double>(one[(Block / 2)..]) + Vector256.Create<double>(other[(Block / 2)..]);
        return (low * weight, high * weight);
    }
}
