using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Data;

/// <summary>Grey pictures in PNG files, of 8 or 16 bits.</summary>
public static partial class PngFile
{
    private const string Description = "Description"; // a keyword of the standard

    /// <summary>Reads a picture as a stack of one slice, in [0, 1]: black is 0, white is 1, whatever the depth.</summary>
    /// <remarks>A picture with three equal channels is grey. Opacity is passed over.</remarks>
    /// <param name="path">A <c>.png</c> file.</param>
    /// <returns>(1, H, W): rows from the top, columns from the left. The slice has the name of the file.</returns>
    /// <exception cref="BadInputException">The file is missing, unreadable, no picture, or in colour.</exception>
    public static SliceStack Read(string path) => Decode(path, bytes =>
    {
        RequireGrey(path, bytes);
        using var image = Image.Load<L16>(bytes);
        var pixels = new L16[image.Width * image.Height];
        image.CopyPixelDataTo(pixels);
        var intensities = Array.ConvertAll(pixels, pixel => pixel.PackedValue / (float)ushort.MaxValue);
        return new SliceStack(intensities, 1, image.Height, image.Width) { Names = [Path.GetFileName(path)] };
    });

    /// <summary>Reads what a file says about its picture, and checks it for damage up to its compressed pixels.</summary>
    /// <param name="path">A <c>.png</c> file.</param>
    /// <exception cref="BadInputException">The file is missing, unreadable or no picture.</exception>
    public static PngHeader ReadHeader(string path) => Decode(path, Header);

    private static PngHeader Header(byte[] bytes)
    {
        var info = Image.Identify(bytes);
        var png = info.Metadata.GetPngMetadata();
        var channels = png.ColorType switch
        {
            PngColorType.Grayscale => 1,
            PngColorType.GrayscaleWithAlpha => 2,
            PngColorType.RgbWithAlpha => 4,
            _ => 3,
        };
        var description = "";
        foreach (var text in png.TextData)
        {
            description = text.Keyword == Description ? text.Value : description;
        }

        return new(info.Height, info.Width, channels, (int)(png.BitDepth ?? PngBitDepth.Bit8), description);
    }

    private static T Decode<T>(string path, Func<byte[], T> decode)
    {
        try
        {
            return decode(InputFile.Read(path, file =>
            {
                var all = new byte[file.Length];
                file.ReadExactly(all);
                return all;
            }));
        }
        // NotSupportedException is what ImageSharp throws at colour types and methods that do not exist.
        catch (Exception cause) when (cause is ImageFormatException or NotSupportedException)
        {
            throw new BadInputException(path, $"is no PNG: {cause.Message}", cause);
        }
    }

    // Read as grey, colours would become luminances without a word.
    private static void RequireGrey(string path, byte[] bytes)
    {
        using var image = Image.Load<Rgb24>(bytes);
        var pixels = new Rgb24[image.Width * image.Height];
        image.CopyPixelDataTo(pixels);
        if (Array.Exists(pixels, pixel => pixel.R != pixel.G || pixel.G != pixel.B))
        {
            throw new BadInputException(path, "is in colour; intensities are read from grey pictures");
        }
    }
}
