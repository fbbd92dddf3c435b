using System.Buffers.Binary;
using System.Text;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>Walks over the chunks of a file; no length in it is believed before it is compared with what is there.</summary>
internal ref struct PngChunkReader
{
    private const int Overhead = 12; // length, type, CRC

    private ReadOnlySpan<byte> rest;

    public PngChunkReader(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
            throw new UnknownImageFormatException("Not a PNG file; no other format is read here.");

        rest = file[Signature.Length..];
    }

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Moves to the next chunk. A file that ends before its IEND chunk is truncated.</summary>
    public string Next(out ReadOnlySpan<byte> data)
    {
        if (rest.Length < Overhead)
            throw new InvalidImageContentException("The file ends before its IEND chunk.");

        var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        if (length > rest.Length - Overhead)
            throw new InvalidImageContentException($"A chunk claims {length} bytes; {rest.Length - Overhead} are left.");

        var end = 8 + (int)length;
        var type = Encoding.Latin1.GetString(rest[4..8]);
        if (BinaryPrimitives.ReadUInt32BigEndian(rest[end..]) != Crc32.Of(rest[4..end]))
            throw new InvalidImageContentException($"CRC error: the {type} chunk is corrupt.");

        data = rest[8..end];
        rest = rest[(end + 4)..];
        return type;
    }
}
