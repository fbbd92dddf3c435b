using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>
/// The similarities in a window of k³ weights, in float32 and in the order in which PyTorch's 3-D convolution adds.
/// </summary>
/// <remarks>
/// A voxel's sum goes along axis 0 of the window, in that along axis 1, and innermost along axis 2: one fused multiplication and
/// addition after another. Two slices are computed at once: what is loaded for one serves the other. SIMD lanes are voxels along
/// axis 0.
/// </remarks>
internal sealed class DenseWindow
{
    /// <summary>Voxels that are computed at once.</summary>
    public const int Block = 16;

    private readonly PaddedProducts _products;
    private readonly float _c1;
    private readonly float _c2;
    private readonly int _width;

    // For each line of the window across slices: a zero, the weights, a zero. The higher of two slices has no weight for the
    // first input and the lower one none for the last: a product with 0 changes no sum.
    private readonly float[] _weights;

    public DenseWindow(PaddedProducts products, float[] line, float c1, float c2)
    {
        (_products, _c1, _c2, _width) = (products, c1, c2, line.Length);
        _weights = new float[_width * _width * (_width + 2)];
        for (var i = 0; i < _width * _width * _width; i++)
        {
            // The original multiplies the weights in this order, each product rounded to float32.
            var (x, y, z) = (i / _width / _width, i / _width % _width, i % _width);
            var plane = line[x] * line[y];
            _weights[(((x * _width) + y) * (_width + 2)) + z + 1] = plane * line[z];
        }
    }

    /// <summary>Computes one line of two slices.</summary>
    /// <param name="y">The line.</param>
    /// <param name="z">The lower slice.</param>
    /// <param name="lower">Receives the line of slice z.</param>
    /// <param name="upper">Receives the line of slice z + 1; empty where there is none.</param>
    public void Compare(int y, int z, Span<float> lower, Span<float> upper)
    {
        Span<float> block = stackalloc float[2 * Block];
        for (var x = 0; x < lower.Length; x += Block)
        {
            Compare(x, y, z, block);
            var count = Math.Min(Block, lower.Length - x);
            block[..count].CopyTo(lower[x..]);
            block.Slice(Block, upper.IsEmpty ? 0 : count).CopyTo(upper.IsEmpty ? upper : upper[x..]);
        }
    }

    private void Compare(int x, int y, int z, Span<float> block)
    {
        Vector512<float> a0 = default, b0 = default, aa0 = default, bb0 = default, ab0 = default;
        Vector512<float> a1 = default, b1 = default, aa1 = default, bb1 = default, ab1 = default;
        var (stride, inputs) = (_products.Stride, _width + 1);
        for (var line = 0; line < _width * _width; line++)
        {
            var (dx, dy) = (line / _width, line % _width);
            var at = _products.StartOf(y + dy, z) + x + dx;
            // One check for all the reads below.
            var length = (_width * stride) + Block;
            ref var weights = ref MemoryMarshal.GetReference(_weights.AsSpan(line * (_width + 2), _width + 2));
            ref var a = ref MemoryMarshal.GetReference(_products[0].AsSpan(at, length));
            ref var b = ref MemoryMarshal.GetReference(_products[1].AsSpan(at, length));
            ref var aa = ref MemoryMarshal.GetReference(_products[2].AsSpan(at, length));
            ref var bb = ref MemoryMarshal.GetReference(_products[3].AsSpan(at, length));
            ref var ab = ref MemoryMarshal.GetReference(_products[4].AsSpan(at, length));
            var offset = (nuint)0;
            for (var input = 0; input < inputs; input++)
            {
                var w0 = Vector512.Create(Unsafe.Add(ref weights, input + 1));
                var w1 = Vector512.Create(Unsafe.Add(ref weights, input));
                var value = Vector512.LoadUnsafe(ref a, offset);
                a0 = Vector512.FusedMultiplyAdd(value, w0, a0);
                a1 = Vector512.FusedMultiplyAdd(value, w1, a1);
                value = Vector512.LoadUnsafe(ref b, offset);
                b0 = Vector512.FusedMultiplyAdd(value, w0, b0);
                b1 = Vector512.FusedMultiplyAdd(value, w1, b1);
                value = Vector512.LoadUnsafe(ref aa, offset);
                aa0 = Vector512.FusedMultiplyAdd(value, w0, aa0);
                aa1 = Vector512.FusedMultiplyAdd(value, w1, aa1);
                value = Vector512.LoadUnsafe(ref bb, offset);
                bb0 = Vector512.FusedMultiplyAdd(value, w0, bb0);
                bb1 = Vector512.FusedMultiplyAdd(value, w1, bb1);
                value = Vector512.LoadUnsafe(ref ab, offset);
                ab0 = Vector512.FusedMultiplyAdd(value, w0, ab0);
                ab1 = Vector512.FusedMultiplyAdd(value, w1, ab1);
                offset += (nuint)stride;
            }
        }

        Similarity(a0, b0, aa0, bb0, ab0).CopyTo(block);
        Similarity(a1, b1, aa1, bb1, ab1).CopyTo(block[Block..]);
    }

    // Wang et al. 2004, eq. 13; tiny negative variances stay as they are.
    private Vector512<float> Similarity(
        Vector512<float> a, Vector512<float> b, Vector512<float> aa, Vector512<float> bb, Vector512<float> ab)
    {
        var (c1, c2) = (Vector512.Create(_c1), Vector512.Create(_c2));
        var (squareA, squareB, product) = (a * a, b * b, a * b);
        var (varianceA, varianceB, covariance) = (aa - squareA, bb - squareB, ab - product);
        return ((product + product + c1) * (covariance + covariance + c2))
            / ((squareA + squareB + c1) * (varianceA + varianceB + c2));
    }
}
