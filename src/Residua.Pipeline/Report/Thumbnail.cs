using Residua.Data;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Pipeline.Report;

/// <summary>A smaller copy of a picture: n×n pixels become one, their mean.</summary>
/// <param name="Png">The copy; in grey where the picture is.</param>
/// <param name="Width">Of the copy, in pixels.</param>
/// <param name="Height">Of the copy, in pixels.</param>
/// <param name="FullWidth">Of the picture, in pixels.</param>
/// <param name="FullHeight">Of the picture, in pixels.</param>
internal sealed record Thumbnail(byte[] Png, int Width, int Height, int FullWidth, int FullHeight)
{
    // Of a chart all labels must be read; of a montage, which is most of the page, the full picture is a click away.
    private const int WidestChart = 640;
    private const int WidestMontage = 480;

    /// <summary>Reads a PNG file and makes a copy that is at most 640 pixels wide, of a montage 480.</summary>
    /// <exception cref="BadInputException">The file is no PNG.</exception>
    public static Thumbnail Of(string path)
    {
        try
        {
            using var full = Image.Load<Rgba32>(path);
            var widest = full.Width > Picture.WiderThanCharts ? WidestMontage : WidestChart;
            var n = (full.Width + widest - 1) / widest;
            var (width, height) = (full.Width / n, full.Height / n);
            using var copy = new Image<Rgba32>(width, height);
            var isGrey = true;
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var pixel = Mean(full, x * n, y * n, n);
                    copy[x, y] = pixel;
                    isGrey &= pixel.R == pixel.G && pixel.G == pixel.B;
                }
            }

            using var png = new MemoryStream();
            copy.SaveAsPng(png, new PngEncoder { ColorType = isGrey ? PngColorType.Grayscale : PngColorType.Rgb });
            return new(png.ToArray(), width, height, full.Width, full.Height);
        }
        catch (ImageFormatException cause)
        {
            throw new BadInputException(path, $"is no PNG: {cause.Message}", cause);
        }
    }

    private static Rgba32 Mean(Image<Rgba32> image, int left, int top, int n)
    {
        int red = 0, green = 0, blue = 0;
        for (var y = top; y < top + n; y++)
        {
            for (var x = left; x < left + n; x++)
            {
                var pixel = image[x, y];
                (red, green, blue) = (red + pixel.R, green + pixel.G, blue + pixel.B);
            }
        }

        var (count, half) = (n * n, n * n / 2);
        return new((byte)((red + half) / count), (byte)((green + half) / count), (byte)((blue + half) / count), byte.MaxValue);
    }
}
