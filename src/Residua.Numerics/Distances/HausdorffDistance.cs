namespace Residua.Numerics;

/// <summary>
/// The Hausdorff distance of two binary volumes: how far the surface of one gets from that of the other, at most.
/// </summary>
/// <remarks>
/// MONAI's <c>compute_hausdorff_distance</c>, undirected. A surface voxel is set and has a face neighbour that is not; beyond the
/// volume nothing is set.
/// </remarks>
public static class HausdorffDistance
{
    /// <summary>The distance in voxels.</summary>
    /// <param name="one">0 or 1 for each voxel, axis 0 fastest.</param>
    /// <param name="other">As <paramref name="one"/>.</param>
    /// <param name="shape">Lengths of the axes.</param>
    /// <returns>Infinite if one of the two is empty, NaN if both are.</returns>
    /// <exception cref="ArgumentException">A mask does not fit the shape.</exception>
    public static double Between(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, VolumeShape shape)
    {
        shape.Require(one.Length, nameof(one));
        shape.Require(other.Length, nameof(other));
        var (isOneEmpty, isOtherEmpty) = (!one.Contains((byte)1), !other.Contains((byte)1));
        if (isOneEmpty || isOtherEmpty)
        {
            return isOneEmpty && isOtherEmpty ? double.NaN : double.PositiveInfinity;
        }

        // Nothing beyond the box of both matters.
        var box = MaskBox.Around(one, other, shape);
        var (surface, otherSurface) = (Surface(box.Cut(one), box.Size), Surface(box.Cut(other), box.Size));
        var farthest = Math.Max(Farthest(surface, otherSurface, box.Size), Farthest(otherSurface, surface, box.Size));
        return Math.Sqrt(farthest);
    }

    private static int Farthest(byte[] from, byte[] to, VolumeShape shape)
    {
        var distances = DistanceTransform.Squared(to, shape);
        var farthest = 0;
        for (var i = 0; i < from.Length; i++)
        {
            farthest = Math.Max(farthest, from[i] == 0 ? 0 : distances[i]);
        }

        return farthest;
    }

    private static byte[] Surface(byte[] mask, VolumeShape shape)
    {
        var surface = new byte[mask.Length];
        for (var i = 0; i < mask.Length; i++)
        {
            var (x, y, z) = (i % shape.X, i / shape.X % shape.Y, i / shape.SliceLength);
            var isInside = x > 0 && y > 0 && z > 0 && x + 1 < shape.X && y + 1 < shape.Y && z + 1 < shape.Z
                && (mask[i - 1] & mask[i + 1] & mask[i - shape.X] & mask[i + shape.X]
                    & mask[i - shape.SliceLength] & mask[i + shape.SliceLength]) == 1;
            surface[i] = isInside ? (byte)0 : mask[i];
        }

        return surface;
    }
}
