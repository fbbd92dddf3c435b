using Residua.Figures.Colours;
using Residua.Numerics;

namespace Residua.Figures;

/// <summary>A slice as colours.</summary>
internal static class GreyImage
{
    // The upper end of matplotlib's "jet", the map of the original image viewer, and its opacity there.
    private static readonly Colour Segmented = new(127, 0, 0);
    private const double Opacity = 0.3;

    public static Colour[,] Colours(Panel panel)
    {
        Check(panel.Image, "image");
        if (panel.Segmentation is { } mask)
        {
            Check(mask, "segmentation");
            if (mask.Height != panel.Image.Height || mask.Width != panel.Image.Width)
            {
                throw new ArgumentException($"'{panel.Caption}': image {Size(panel.Image)}, segmentation {Size(mask)}.");
            }
        }

        var (height, width) = (panel.Image.Height, panel.Image.Width);
        var colours = new Colour[height, width];
        for (var i = 0; i < height * width; i++)
        {
            var grey = Grey(panel.Image.Pixels.Span[i]);
            colours[i / width, i % width] = panel.Segmentation is { } m && m.Pixels.Span[i] > 0 ? Tinted(grey) : grey;
        }

        return colours;
    }

    private static void Check(Slice slice, string what)
    {
        if (slice.Height < 1 || slice.Width < 1 || slice.Pixels.Length != slice.Height * slice.Width)
        {
            throw new ArgumentException($"The {what} has {slice.Pixels.Length} pixels for a size of {Size(slice)}.");
        }
    }

    private static string Size(Slice slice) => $"{slice.Height} × {slice.Width}";

    // 256 bins over [0, 1], as matplotlib's "gray" from 0 to 1.
    private static Colour Grey(float value) =>
        float.IsNaN(value) ? Colour.Magenta : Colour.Grey((byte)Math.Clamp(Math.Floor(value * 256.0), 0, 255));

    private static Colour Tinted(Colour grey) =>
        new(Mix(grey.R, Segmented.R), Mix(grey.G, Segmented.G), Mix(grey.B, Segmented.B));

    private static byte Mix(byte under, byte over) => (byte)Math.Round(under + (over - under) * Opacity);
}
