using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>Two volumes a and b, continued beyond their border as far as a window reaches, with a², b² and ab.</summary>
/// <remarks>The lines of one y lie side by side, slice after slice: the innermost loop over a window goes through them.</remarks>
internal sealed class PaddedProducts
{
    /// <summary>What is kept: a, b, a², b² and ab.</summary>
    public const int Count = 5;

    // A block of voxels, and a second slice computed together with a last one, may reach over the end.
    private readonly float[][] _products = new float[Count][];

    public PaddedProducts(Volume a, Volume b, int reach, int block)
    {
        var shape = a.Shape;
        Stride = shape.X + (2 * reach) + block;
        Slices = shape.Z + (2 * reach) + 1;
        for (var product = 0; product < Count; product++)
        {
            _products[product] = new float[Stride * Slices * (shape.Y + (2 * reach))];
        }

        for (var y = 0; y < shape.Y + (2 * reach); y++)
        {
            for (var z = 0; z < Slices - 1; z++)
            {
                var (insideY, insideZ) = (Reflection.AroundEdge(y - reach, shape.Y), Reflection.AroundEdge(z - reach, shape.Z));
                var source = shape.IndexOf(0, insideY, insideZ);
                var start = StartOf(y, z);
                Pad(a.Voxels.Span.Slice(source, shape.X), reach, _products[0].AsSpan(start, shape.X + (2 * reach)));
                Pad(b.Voxels.Span.Slice(source, shape.X), reach, _products[1].AsSpan(start, shape.X + (2 * reach)));
                Multiply(0, 0, 2, start);
                Multiply(1, 1, 3, start);
                Multiply(0, 1, 4, start);
            }
        }
    }

    /// <summary>Floats from one slice's line to the next one's.</summary>
    public int Stride { get; }

    /// <summary>Lines of one y.</summary>
    public int Slices { get; }

    /// <summary>One of the five.</summary>
    public float[] this[int product] => _products[product];

    /// <summary>Where a line starts.</summary>
    public int StartOf(int y, int z) => ((y * Slices) + z) * Stride;

    private static void Pad(ReadOnlySpan<float> line, int reach, Span<float> padded)
    {
        line.CopyTo(padded[reach..]);
        for (var k = 1; k <= reach; k++)
        {
            padded[reach - k] = line[Reflection.AroundEdge(-k, line.Length)];
            padded[reach + line.Length - 1 + k] = line[Reflection.AroundEdge(line.Length - 1 + k, line.Length)];
        }
    }

    private void Multiply(int one, int other, int product, int start) => TensorPrimitives.Multiply(
        _products[one].AsSpan(start, Stride), _products[other].AsSpan(start, Stride), _products[product].AsSpan(start, Stride));
}
