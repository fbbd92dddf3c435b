using Residua.Figures.Colours;
using Residua.Numerics;

namespace Residua.Figures;

/// <summary>The image of a panel as colours.</summary>
internal static class PanelImage
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

        var limits = panel.Limits ?? Published(panel.Map);
        if (!(limits.Low < limits.High) || !double.IsFinite(limits.High - limits.Low))
        {
            throw new ArgumentException($"'{panel.Caption}': the colour limits {limits.Low} … {limits.High} are no range.");
        }

        var (height, width) = (panel.Image.Height, panel.Image.Width);
        var colours = new Colour[height, width];
        for (var i = 0; i < height * width; i++)
        {
            var colour = Of(panel.Image.Pixels.Span[i], panel.Map, limits);
            colours[i / width, i % width] = panel.Segmentation is { } m && m.Pixels.Span[i] > 0 ? Tinted(colour) : colour;
        }

        return colours;
    }

    /// <exception cref="ArgumentException">The slice is empty, or its pixels are not as many as its size needs.</exception>
    public static void Check(Slice slice, string what)
    {
        if (slice.Height < 1 || slice.Width < 1 || slice.Pixels.Length != slice.Height * slice.Width)
        {
            throw new ArgumentException($"The {what} has {slice.Pixels.Length} pixels for a size of {Size(slice)}.");
        }
    }

    private static string Size(Slice slice) => $"{slice.Height} × {slice.Width}";

    private static ColourLimits Published(ColourMap map) => map == ColourMap.Inferno ? new(0, 0.5) : new(0, 1);

    // 256 half open bins, as matplotlib's; the upper limit itself belongs to the last one.
    private static Colour Of(float value, ColourMap map, ColourLimits limits)
    {
        var isGrey = map == ColourMap.Grey;
        if (float.IsNaN(value))
        {
            return isGrey ? Colour.Magenta : Colour.White;
        }

        var bin = (byte)Math.Clamp(Math.Floor((value - limits.Low) / (limits.High - limits.Low) * 256), 0, 255);
        return isGrey ? Colour.Grey(bin) : Inferno.Pixel(bin);
    }

    private static Colour Tinted(Colour colour) =>
        new(Mix(colour.R, Segmented.R), Mix(colour.G, Segmented.G), Mix(colour.B, Segmented.B));

    private static byte Mix(byte under, byte over) => (byte)Math.Round(under + (over - under) * Opacity);
}
