using System.Buffers.Binary;
using System.IO.Compression;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>Reads every colour type, depth and interlacing of the specification; no animation.</summary>
internal static class PngDecoderCore
{
    // Deflate spends at least one bit on 129 bytes. A file too small for its size is refused before anything is allocated.
    private const long HighestExpansion = 1032;

    private const int Ahead = 1 << 16; // bytes

    private const long MostPixels = 1 << 27; // beyond any X-ray, and half a gigabyte in colour

    public static ImageInfo Identify(ReadOnlySpan<byte> file)
    {
        var content = PngContent.Read(file);
        return new(content.Header.Width, content.Header.Height, content.Metadata);
    }

    public static Image<TPixel> Decode<TPixel>(ReadOnlySpan<byte> file)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var content = PngContent.Read(file);
        CheckSize(content.Header, content.Pixels.Length);
        var colors = new PngColors(content.Header, content.Palette, content.Transparency);
        var image = new Image<TPixel>(content.Header.Width, content.Header.Height, content.Metadata);
        try
        {
            // Buffered: a call of zlib for each row costs more than the row.
            using var rows = new BufferedStream(new ZLibStream(content.Pixels, CompressionMode.Decompress), Ahead);
            var sum = new Adler32();
            foreach (var (pass, part) in PngPass.Of(content.Header))
            {
                ReadRows(rows, part, pass, colors, image, ref sum);
            }

            CheckEnd(rows, content.Pixels, sum);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new InvalidImageContentException("The compressed pixels are truncated or corrupt.", exception);
        }

        return image;
    }

    private static void CheckSize(PngHeader header, long compressed)
    {
        if ((long)header.Width * header.Height > MostPixels)
        {
            throw new InvalidImageContentException(
                $"{header.Width} × {header.Height} pixels are more than the {MostPixels} that are read.");
        }

        if (PngPass.Of(header).Sum(pass => (pass.Part.RowLength + 1) * pass.Part.Height) > compressed * HighestExpansion)
        {
            throw new InvalidImageContentException(
                $"{compressed} compressed bytes cannot hold {header.Width} × {header.Height} pixels.");
        }
    }

    private static void ReadRows<TPixel>(
        Stream rows, PngHeader part, PngPass pass, PngColors colors, Image<TPixel> image, ref Adler32 sum)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var (row, above) = (new byte[part.RowLength + 1], new byte[part.RowLength + 1]); // the filter's byte first
        var pixels = new TPixel[pass.IsWhole ? 0 : part.Width];
        for (var y = 0; y < part.Height; y++)
        {
            rows.ReadExactly(row);
            sum.Add(row);
            PngFilter.Undo(row[0], row.AsSpan(1), above.AsSpan(1), part.BytesPerPixel);
            var target = image.Row(pass.FirstY + (y * pass.StepY));
            colors.Read(row.AsSpan(1), pass.IsWhole ? target : pixels);
            for (var x = 0; x < pixels.Length; x++)
            {
                target[pass.FirstX + (x * pass.StepX)] = pixels[x];
            }

            (row, above) = (above, row);
        }
    }

    private static void CheckEnd(Stream rows, MemoryStream compressed, Adler32 sum)
    {
        if (rows.ReadByte() >= 0)
        {
            throw new InvalidImageContentException("More pixels are stored than the size says.");
        }

        var stored = BinaryPrimitives.ReadUInt32BigEndian(compressed.GetBuffer().AsSpan((int)compressed.Length - 4));
        if (stored != sum.Value)
        {
            throw new InvalidImageContentException("Adler-32 error: the pixels are corrupt or cut off.");
        }
    }
}
