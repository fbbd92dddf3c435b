using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StandIns.Tests;

/// <summary>Builds PNG files by hand, right and wrong ones. By default 4 × 3 grey pixels 0…11.</summary>
internal sealed record PngFileBuilder
{
    public static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public uint Width { get; init; } = 4;

    public uint Height { get; init; } = 3;

    public byte BitDepth { get; init; } = 8;

    public byte ColorType { get; init; }

    public byte Interlace { get; init; }

    /// <summary>Filter byte and samples, row by row.</summary>
    public byte[] Rows { get; init; } = [0, 0, 1, 2, 3, 0, 4, 5, 6, 7, 0, 8, 9, 10, 11];

    /// <summary>Between IHDR and IDAT.</summary>
    public (string Type, byte[] Data)[] Extra { get; init; } = [];

    public byte[] Build()
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, Width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), Height);
        (header[8], header[9], header[12]) = (BitDepth, ColorType, Interlace);
        return
        [
            .. Signature,
            .. Chunk("IHDR", header),
            .. Extra.SelectMany(extra => Chunk(extra.Type, extra.Data)),
            .. Chunk("IDAT", Deflate(Rows)),
            .. Chunk("IEND", []),
        ];
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        return [.. BigEndian((uint)data.Length), .. body, .. BigEndian(Crc(body))];
    }

    public static byte[] Deflate(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize))
        {
            zlib.Write(bytes);
        }

        return compressed.ToArray();
    }

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    // Bit by bit on purpose: not the table of the code under test.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var bit in bytes.SelectMany(value => Enumerable.Range(0, 8).Select(i => (uint)(value >> i) & 1)))
        {
            crc = (crc >> 1) ^ (((crc ^ bit) & 1) * 0xEDB88320);
        }

        return ~crc;
    }
}
