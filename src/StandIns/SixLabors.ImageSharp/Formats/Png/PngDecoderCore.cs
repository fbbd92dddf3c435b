using System.IO.Compression;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>Reads every colour type and depth of the specification, without interlacing and animation.</summary>
internal static class PngDecoderCore
{
    // Deflate spends at least one bit on 129 bytes. A file too small for its size is refused before anything is allocated.
    private const long HighestExpansion = 1032;

    public static ImageInfo Identify(ReadOnlySpan<byte> file)
    {
        var chunks = new PngChunkReader(file);
        var header = ReadHeader(ref chunks);
        return new(header.Width, header.Height);
    }

    public static Image<TPixel> Decode<TPixel>(ReadOnlySpan<byte> file)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var chunks = new PngChunkReader(file);
        var header = ReadHeader(ref chunks);
        ReadOnlySpan<byte> palette = [], transparency = [];
        using var compressed = new MemoryStream();
        for (var type = chunks.Next(out var data); type != "IEND"; type = chunks.Next(out data))
        {
            if (type == "PLTE")
            {
                palette = data;
            }
            else if (type == "tRNS")
            {
                transparency = data;
            }
            else if (type == "IDAT")
            {
                compressed.Write(data);
            }
            else if (char.IsAsciiLetterUpper(type[0]))
            {
                throw new InvalidImageContentException($"Unknown critical chunk {type}.");
            }
        }

        var rowLength = header.RowLength;
        if ((rowLength + 1) * header.Height > compressed.Length * HighestExpansion
            || (long)header.Width * header.Height > Array.MaxLength)
        {
            throw new InvalidImageContentException(
                $"{compressed.Length} compressed bytes cannot hold {header.Width} × {header.Height} pixels.");
        }

        compressed.Position = 0;
        return ReadRows<TPixel>(header, new PngColors(header, palette, transparency), compressed, (int)rowLength);
    }

    private static PngHeader ReadHeader(ref PngChunkReader chunks) =>
        chunks.Next(out var data) == "IHDR"
            ? PngHeader.Parse(data)
            : throw new InvalidImageContentException("The first chunk is not IHDR.");

    private static Image<TPixel> ReadRows<TPixel>(PngHeader header, PngColors colors, Stream compressed, int rowLength)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var image = new Image<TPixel>(header.Width, header.Height);
        var (row, above) = (new byte[rowLength], new byte[rowLength]);
        try
        {
            using var rows = new ZLibStream(compressed, CompressionMode.Decompress);
            for (var y = 0; y < header.Height; y++)
            {
                var filter = (byte)Math.Max(0, rows.ReadByte()); // at the end of the data ReadExactly complains
                rows.ReadExactly(row);
                PngFilter.Undo(filter, row, above, header.BytesPerPixel);
                colors.Read(row, image.Row(y));
                (row, above) = (above, row);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new InvalidImageContentException("The compressed pixels are truncated or corrupt.", exception);
        }

        return image;
    }
}
