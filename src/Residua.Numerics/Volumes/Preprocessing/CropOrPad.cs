namespace Residua.Numerics;

/// <summary>Cuts a volume to a shape about its centre, or surrounds it with zeros.</summary>
/// <remarks>TorchIO's <c>CropOrPad</c>: of an odd number of voxels one more goes before, for padding and for cropping.</remarks>
public static class CropOrPad
{
    /// <summary>Gives a volume another shape.</summary>
    /// <param name="volume">Image, mask or segmentation; all finite.</param>
    /// <param name="shape">Lengths wanted, at least 1.</param>
    /// <returns>A volume with memory of its own.</returns>
    /// <exception cref="ArgumentException">A voxel is not finite, or a shape is impossible.</exception>
    public static Volume Apply(Volume volume, VolumeShape shape)
    {
        volume.Require(nameof(volume));
        var first = FirstVoxel(volume.Shape, shape);
        var target = new float[shape.Length];
        int left = Math.Max(0, -first.X), right = Math.Min(shape.X, volume.Shape.X - first.X);
        for (var z = Math.Max(0, -first.Z); z < Math.Min(shape.Z, volume.Shape.Z - first.Z); z++)
        {
            for (var y = Math.Max(0, -first.Y); y < Math.Min(shape.Y, volume.Shape.Y - first.Y); y++)
            {
                var from = volume.Shape.IndexOf(left + first.X, y + first.Y, z + first.Z);
                volume.Voxels.Span.Slice(from, right - left).CopyTo(target.AsSpan(shape.IndexOf(left, y, z)));
            }
        }

        return new(target, shape);
    }

    /// <summary>Which voxel of the volume becomes voxel (0, 0, 0); below 0 where zeros are put before it.</summary>
    /// <param name="from">Shape of the volume.</param>
    /// <param name="to">Shape wanted, at least 1 along each axis.</param>
    /// <exception cref="ArgumentException">A shape is impossible.</exception>
    public static (int X, int Y, int Z) FirstVoxel(VolumeShape from, VolumeShape to)
    {
        foreach (var length in (int[])[from.X, from.Y, from.Z, to.X, to.Y, to.Z])
        {
            if (length < 1)
            {
                throw new ArgumentException($"No volume of {from} can become {to}: every axis has at least 1 voxel.", nameof(to));
            }
        }

        return (First(from.X, to.X), First(from.Y, to.Y), First(from.Z, to.Z));
    }

    private static int First(int from, int to) => from < to ? -((to - from + 1) / 2) : (from - to + 1) / 2;
}
