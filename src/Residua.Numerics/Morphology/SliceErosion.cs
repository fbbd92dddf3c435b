using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>Binary erosion of every axial slice by itself, with the cross of a pixel and its four neighbours.</summary>
public static class SliceErosion
{
    /// <summary>Erodes a mask several times; what lies outside the image is background.</summary>
    /// <param name="mask">0 or 1 for each voxel, axis 0 fastest.</param>
    /// <param name="shape">Lengths of the axes.</param>
    /// <param name="iterations">
    /// How often; 0 leaves the mask as it is. (<c>scipy.ndimage.binary_erosion</c> takes 0 for "until nothing is left".)
    /// </param>
    /// <returns>A new mask.</returns>
    /// <exception cref="ArgumentException">The mask does not fit the shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="iterations"/> is negative.</exception>
    public static byte[] Apply(ReadOnlySpan<byte> mask, VolumeShape shape, int iterations)
    {
        shape.Require(mask.Length, nameof(mask));
        ArgumentOutOfRangeException.ThrowIfNegative(iterations);
        byte[] eroded = [.. mask];
        var before = new byte[shape.SliceLength];
        for (var z = 0; z < shape.Z; z++)
        {
            var slice = eroded.AsSpan(z * shape.SliceLength, shape.SliceLength);
            // Nothing is left of a slice after half its extent.
            for (var i = 0; i < Math.Min(iterations, Math.Max(shape.X, shape.Y)); i++)
            {
                slice.CopyTo(before);
                Erode(before, shape.X, slice);
            }
        }

        return eroded;
    }

    private static void Erode(ReadOnlySpan<byte> slice, int width, Span<byte> eroded)
    {
        for (var start = 0; start < slice.Length; start += width)
        {
            var line = slice.Slice(start, width);
            var target = eroded.Slice(start, width);
            if (start == 0 || start + width == slice.Length)
            {
                target.Clear();
                continue;
            }

            TensorPrimitives.BitwiseAnd(slice.Slice(start - width, width), slice.Slice(start + width, width), target);
            TensorPrimitives.BitwiseAnd(target[1..], line[..^1], target[1..]);
            TensorPrimitives.BitwiseAnd(target[..^1], line[1..], target[..^1]);
            TensorPrimitives.BitwiseAnd(target, line, target);
            (target[0], target[^1]) = (0, 0);
        }
    }
}
