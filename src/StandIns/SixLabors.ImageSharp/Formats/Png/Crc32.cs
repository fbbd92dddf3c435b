using System.Buffers.Binary;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>PNG specification, annex D; eight bytes at once, each with a table of its own ("slicing").</summary>
internal static class Crc32
{
    private const int Slices = 8;
    private static readonly uint[] Table = Tables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = At(7, low) ^ At(6, low >> 8) ^ At(5, low >> 16) ^ At(4, low >> 24)
                ^ At(3, high) ^ At(2, high >> 8) ^ At(1, high >> 16) ^ At(0, high >> 24);
        }

        foreach (var value in bytes)
        {
            crc = At(0, crc ^ value) ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint At(int slice, uint value) => Table[(slice << 8) | (byte)value];

    // The table of a slice is that of a byte with as many zero bytes behind it.
    private static uint[] Tables()
    {
        var tables = new uint[Slices << 8];
        for (var i = 0; i < tables.Length; i++)
        {
            tables[i] = i < 256 ? OfByte(i) : tables[(byte)tables[i - 256]] ^ (tables[i - 256] >> 8);
        }

        return tables;
    }

    private static uint OfByte(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }

        return crc;
    }
}
