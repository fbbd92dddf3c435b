using System.Buffers.Binary;

namespace Residua.Data;

/// <summary>Turns float32 intensities into stored voxels; the reverse of <see cref="VoxelDecoder"/>.</summary>
internal static class VoxelEncoder
{
    public static bool Writes(NiftiType type) =>
        type is NiftiType.UInt8 or NiftiType.Int16 or NiftiType.UInt16 or NiftiType.Float32;

    /// <param name="header">Type and scaling.</param>
    /// <param name="pixels">(X, Y) intensities, y fastest.</param>
    /// <param name="stored">(Y, X) voxels as in the file, x fastest, little-endian.</param>
    /// <exception cref="ArgumentException">An intensity has no level: NaN, or beyond the range of the type.</exception>
    public static void Encode(NiftiHeader header, ReadOnlySpan<float> pixels, Span<byte> stored)
    {
        // What a reader will multiply by is the float32 of the header, not the double given here.
        double slope = (float)header.Slope;
        double intercept = (float)header.Intercept;
        for (var x = 0; x < header.X; x++)
        {
            for (var y = 0; y < header.Y; y++)
            {
                var value = pixels[(x * header.Y) + y];
                var at = stored[(((y * header.X) + x) * header.VoxelBytes)..];
                if (header.Type == NiftiType.Float32)
                {
                    BinaryPrimitives.WriteSingleLittleEndian(at, Unscaled(value, slope, intercept));
                }
                else
                {
                    Store(header.Type, Math.Round((value - intercept) / slope), at);
                }
            }
        }
    }

    // Unscaled floats pass untouched, so that a stack reads back bit for bit.
    private static float Unscaled(float value, double slope, double intercept) =>
        slope == 1 && intercept == 0 ? value : (float)((value - intercept) / slope);

    private static void Store(NiftiType type, double level, Span<byte> at)
    {
        var (low, high) = type switch
        {
            NiftiType.UInt8 => (byte.MinValue, byte.MaxValue),
            NiftiType.Int16 => (short.MinValue, short.MaxValue),
            _ => ((int)ushort.MinValue, (int)ushort.MaxValue),
        };
        if (!(level >= low && level <= high))
        {
            throw new ArgumentException($"level {level} does not fit into {type}");
        }

        if (type == NiftiType.UInt8)
        {
            at[0] = (byte)level;
        }
        else if (type == NiftiType.Int16)
        {
            BinaryPrimitives.WriteInt16LittleEndian(at, (short)level);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)level);
        }
    }
}
