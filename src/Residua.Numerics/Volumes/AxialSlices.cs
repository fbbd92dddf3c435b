namespace Residua.Numerics;

/// <summary>Axial slices as the model sees them: axis 0 of the volume is their rows.</summary>
public static class AxialSlices
{
    /// <summary>Copies a slice out of a volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="z">Number of the slice.</param>
    /// <param name="pixels">(X · Y), axis 1 fastest; overwritten.</param>
    public static void Read(Volume volume, int z, Span<float> pixels)
    {
        var shape = volume.Shape;
        var voxels = volume.Voxels.Span.Slice(z * shape.SliceLength, shape.SliceLength);
        for (var y = 0; y < shape.Y; y++)
        {
            for (var x = 0; x < shape.X; x++)
            {
                pixels[(x * shape.Y) + y] = voxels[x + (shape.X * y)];
            }
        }
    }

    /// <summary>All slices of a volume, one after the other: (Z · X · Y).</summary>
    public static float[] ReadAll(Volume volume)
    {
        var pixels = new float[volume.Shape.Length];
        for (var z = 0; z < volume.Shape.Z; z++)
        {
            Read(volume, z, pixels.AsSpan(z * volume.Shape.SliceLength, volume.Shape.SliceLength));
        }

        return pixels;
    }

    /// <summary>The volume of slices; the opposite of <see cref="ReadAll"/>.</summary>
    /// <param name="pixels">(Z · X · Y).</param>
    /// <param name="shape">Of the volume.</param>
    public static Volume ToVolume(ReadOnlySpan<float> pixels, VolumeShape shape)
    {
        var voxels = new float[shape.Length];
        for (var z = 0; z < shape.Z; z++)
        {
            var start = z * shape.SliceLength;
            for (var x = 0; x < shape.X; x++)
            {
                for (var y = 0; y < shape.Y; y++)
                {
                    voxels[start + x + (shape.X * y)] = pixels[start + (x * shape.Y) + y];
                }
            }
        }

        return new(voxels, shape);
    }
}
