using System.Buffers.Binary;
using System.IO.Compression;

namespace Residua.Data.Tests;

/// <summary>A valid volume of 2×3×4 bytes, written by hand from the standard, to be spoilt field by field.</summary>
internal static class SmallNifti
{
    public const int HeaderAndGap = 352;

    /// <summary>Voxel (x, y, z) holds x + 2y + 6z: its place in the file.</summary>
    public static byte[] Bytes()
    {
        var bytes = new byte[HeaderAndGap + 24];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, 348);
        short[] dim = [3, 2, 3, 4, 1, 1, 1, 1];
        for (var i = 0; i < 8; i++)
        {
            Short(bytes, 40 + (2 * i), dim[i]);
        }

        Short(bytes, 70, 2);
        Short(bytes, 72, 8);
        Float(bytes, 108, 352);
        Float(bytes, 112, 1);
        "n+1\0"u8.CopyTo(bytes.AsSpan(344));
        for (var i = 0; i < 24; i++)
        {
            bytes[HeaderAndGap + i] = (byte)i;
        }

        return bytes;
    }

    public static void Short(byte[] bytes, int at, short value) =>
        BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), value);

    public static void Float(byte[] bytes, int at, float value) =>
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(at), value);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
