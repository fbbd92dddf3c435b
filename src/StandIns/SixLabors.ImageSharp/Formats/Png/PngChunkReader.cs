using System.Buffers.Binary;
using System.Text;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>Walks over the chunks of a file; no length in it is believed before it is compared with what is there.</summary>
internal ref struct PngChunkReader
{
    private const int Overhead = 12; // length, type, CRC

    private ReadOnlySpan<byte> _rest;

    public PngChunkReader(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
        {
            throw new UnknownImageFormatException("Not a PNG file; no other format is read here.");
        }

        _rest = file[Signature.Length..];
    }

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Moves to the next chunk. A file that ends before its IEND chunk is truncated.</summary>
    public string Next(out ReadOnlySpan<byte> data)
    {
        if (_rest.Length < Overhead)
        {
            throw new InvalidImageContentException("The file ends before its IEND chunk.");
        }

        var length = BinaryPrimitives.ReadUInt32BigEndian(_rest);
        if (length > _rest.Length - Overhead)
        {
            throw new InvalidImageContentException($"A chunk claims {length} bytes; {_rest.Length - Overhead} are left.");
        }

        var end = 8 + (int)length;
        var type = Encoding.Latin1.GetString(_rest[4..8]);
        if (BinaryPrimitives.ReadUInt32BigEndian(_rest[end..]) != Crc32.Of(_rest[4..end]))
        {
            throw new InvalidImageContentException($"CRC error: the {type} chunk is corrupt.");
        }

        data = _rest[8..end];
        _rest = _rest[(end + 4)..];
        return type;
    }
}
