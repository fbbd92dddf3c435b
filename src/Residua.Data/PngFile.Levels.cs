using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Data;

public static partial class PngFile
{
    /// <summary>Writes a grey picture of 8 bits, whole or not at all.</summary>
    /// <param name="path">The file to create or replace; its folder is created if missing.</param>
    /// <param name="levels">(H · W) grey levels.</param>
    /// <param name="width">W.</param>
    /// <param name="description">A text of Latin letters that goes with the picture; empty, the default: none.</param>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    internal static void Write(string path, ReadOnlySpan<byte> levels, int width, string description = "")
    {
        using var image = Image.LoadPixelData<L8>(levels, width, levels.Length / width);
        if (description.Length > 0)
        {
            image.Metadata.GetPngMetadata().TextData.Add(new(Description, description, "", ""));
        }

        // Fast: stronger compression of noise takes ten times as long and saves a few percent.
        var encoder = new PngEncoder { CompressionLevel = PngCompressionLevel.BestSpeed };
        AtomicFile.Write(path, stream => image.SaveAsPng(stream, encoder));
    }

    /// <summary>
    /// Reads the first channel of a picture of at most 8 bits: the grey levels, of a colour picture the red ones.
    /// </summary>
    /// <param name="path">A <c>.png</c> file.</param>
    /// <param name="isGreyOnly">Whether a picture with more than one channel is refused.</param>
    /// <exception cref="BadInputException">
    /// The file is missing, unreadable, no picture, has 16 bits, or more than one channel where that is refused.
    /// </exception>
    internal static (byte[] Levels, int Height, int Width) ReadLevels(string path, bool isGreyOnly) => Decode(path, bytes =>
    {
        var header = Header(bytes);
        if (header.BitDepth > 8)
        {
            throw new BadInputException(path, "has 16 bits per pixel; grey pictures of 8 bits are needed");
        }

        if (isGreyOnly && header.Channels > 1)
        {
            throw new BadInputException(path, $"has {header.Channels} channels; grey pictures of 8 bits are needed");
        }

        return header.Channels == 1 ? Grey(bytes) : Red(bytes);
    });

    // A header may lie about the size: memory is taken once the picture is there.
    private static (byte[] Levels, int Height, int Width) Grey(byte[] bytes)
    {
        using var image = Image.Load<L8>(bytes);
        var levels = new byte[image.Height * image.Width];
        image.CopyPixelDataTo(levels.AsSpan());
        return (levels, image.Height, image.Width);
    }

    private static (byte[] Levels, int Height, int Width) Red(byte[] bytes)
    {
        using var image = Image.Load<Rgba32>(bytes);
        var levels = new byte[image.Height * image.Width];
        image.ProcessPixelRows(rows =>
        {
            for (var y = 0; y < rows.Height; y++)
            {
                var row = rows.GetRowSpan(y);
                for (var x = 0; x < row.Length; x++)
                {
                    levels[(y * rows.Width) + x] = row[x].R;
                }
            }
        });
        return (levels, image.Height, image.Width);
    }
}
