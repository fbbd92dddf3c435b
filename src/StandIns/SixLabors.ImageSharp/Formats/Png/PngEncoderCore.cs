using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>Writes IHDR, the texts that were added, one IDAT and IEND; no date: the same pixels give the same file.</summary>
internal static class PngEncoderCore
{
    public static void Encode(Image image, Stream stream, PngEncoder options)
    {
        var header = Header(image, options);
        var ihdr = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(ihdr, header.Width);
        BinaryPrimitives.WriteInt32BigEndian(ihdr.AsSpan(4), header.Height);
        (ihdr[8], ihdr[9]) = ((byte)header.BitDepth, (byte)header.ColorType);

        stream.Write(PngChunkReader.Signature);
        WriteChunk(stream, "IHDR", ihdr);
        foreach (var text in image.Metadata.Png.TextData)
        {
            WriteChunk(stream, "tEXt", text.ToChunk());
        }

        WriteChunk(stream, "IDAT", Compress(image, header, options.CompressionLevel));
        WriteChunk(stream, "IEND", []);
    }

    private static PngHeader Header(Image image, PngEncoder options)
    {
        var (color, depth) = image switch
        {
            Image<L8> => (PngColorType.Grayscale, PngBitDepth.Bit8),
            Image<L16> => (PngColorType.Grayscale, PngBitDepth.Bit16),
            Image<Rgb24> => (PngColorType.Rgb, PngBitDepth.Bit8),
            _ => (PngColorType.RgbWithAlpha, PngBitDepth.Bit8),
        };
        var header = new PngHeader(
            image.Width, image.Height, (int)(options.BitDepth ?? depth), (int)(options.ColorType ?? color));
        return header is { BitDepth: 8 or 16, ColorType: not PngHeader.Palette }
            ? header
            : throw new NotSupportedException($"Colour type {header.ColorType} with bit depth {header.BitDepth} is not written.");
    }

    private static byte[] Compress(Image image, PngHeader header, PngCompressionLevel level)
    {
        using var compressed = new MemoryStream();
        using (var rows = new ZLibStream(
            compressed, new ZLibCompressionOptions { CompressionLevel = (int)level }, leaveOpen: true))
        {
            var length = checked((int)header.RowLength);
            var (row, above, filtered) = (new byte[length], new byte[length], new byte[length + 1]);
            filtered[0] = PngFilter.PaethType;
            var pixels = new Rgba64[image.Width];
            for (var y = 0; y < image.Height; y++)
            {
                image.CopyRow(y, pixels);
                Pack(pixels, header, row);
                PngFilter.ApplyPaeth(row, above, filtered.AsSpan(1), header.BytesPerPixel);
                rows.Write(filtered);
                (row, above) = (above, row);
            }
        }

        return compressed.ToArray();
    }

    private static void Pack(ReadOnlySpan<Rgba64> pixels, PngHeader header, Span<byte> row)
    {
        Span<ushort> samples = stackalloc ushort[4];
        var wide = header.BitDepth == 16;
        var position = 0;
        foreach (var pixel in pixels)
        {
            Split(pixel, (PngColorType)header.ColorType, wide, samples);
            foreach (var sample in samples[..header.Channels])
            {
                if (wide)
                {
                    row[position++] = (byte)(sample >> 8);
                }

                row[position++] = wide ? (byte)sample : Channel.Narrow(sample);
            }
        }
    }

    private static void Split(Rgba64 pixel, PngColorType color, bool wide, Span<ushort> samples)
    {
        if (color is PngColorType.Rgb or PngColorType.RgbWithAlpha)
        {
            (samples[0], samples[1], samples[2], samples[3]) = (pixel.R, pixel.G, pixel.B, pixel.A);
            return;
        }

        // Luminance is rounded once, at the depth that is written.
        samples[0] = wide
            ? Channel.Luminance((float)pixel.R, pixel.G, pixel.B)
            : Channel.Widen(Channel.Luminance(Channel.Narrow(pixel.R), Channel.Narrow(pixel.G), Channel.Narrow(pixel.B)));
        samples[1] = pixel.A;
    }

    private static void WriteChunk(Stream stream, string type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Of(chunk.AsSpan(4, 4 + data.Length)));
        stream.Write(chunk);
    }
}
