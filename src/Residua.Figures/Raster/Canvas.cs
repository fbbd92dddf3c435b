using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Figures.Text;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Figures.Raster;

/// <summary>An opaque white picture that marks are drawn on.</summary>
internal sealed class Canvas
{
    private readonly int _width, _height;

    public Canvas(int width, int height)
    {
        (_width, _height) = (width, height);
        Pixels = new Rgba32[width * height];
        Array.Fill(Pixels, new Rgba32(255, 255, 255, 255));
    }

    /// <summary>Row by row from the top.</summary>
    public Rgba32[] Pixels { get; }

    public void Draw(Mark mark)
    {
        switch (mark)
        {
            case PolygonMark polygon:
                Fill([Snapping.Fill(polygon.Points)], polygon.Fill, polygon.Clip);
                break;
            case PolylineMark line:
                Fill(Stroke.Outlines(line), line.Colour, line.Clip);
                break;
            case TextMark text:
                Fill(TextOutlines.Of(text), Colour.Black, text.Clip);
                break;
            case ImageMark image:
                Stretch(image);
                break;
            default:
                throw new ArgumentException($"No way to draw a {mark.GetType().Name}.", nameof(mark));
        }
    }

    private void Fill(IReadOnlyList<IReadOnlyList<Position>> polygons, Colour colour, Box? clip)
    {
        if (polygons.Count == 0)
        {
            return;
        }

        var (left, top, right, bottom) = PixelsOf(polygons, clip);
        if (left >= right || top >= bottom)
        {
            return;
        }

        var coverage = new Coverage(left, top, right, bottom);
        foreach (var polygon in polygons)
        {
            coverage.AddPolygon(polygon);
        }

        var opacities = new byte[right - left];
        for (var y = top; y < bottom; y++)
        {
            coverage.ReadRow(y - top, opacities);
            for (var x = left; x < right; x++)
            {
                Blend(ref Pixels[y * _width + x], colour, opacities[x - left]);
            }
        }
    }

    // The pixels that the polygons can touch, inside the picture and the clip box.
    private (int Left, int Top, int Right, int Bottom) PixelsOf(IReadOnlyList<IReadOnlyList<Position>> polygons, Box? clip)
    {
        var (left, top, right, bottom) = (double.PositiveInfinity, double.PositiveInfinity, 0.0, 0.0);
        foreach (var point in polygons.SelectMany(polygon => polygon))
        {
            (left, right) = (Math.Min(left, point.X - 1), Math.Max(right, point.X + 1));
            (top, bottom) = (Math.Min(top, point.Y - 1), Math.Max(bottom, point.Y + 1));
        }

        var visible = Visible(clip);
        return (
            (int)Math.Max(visible.Left, Math.Floor(left)),
            (int)Math.Max(visible.Top, Math.Floor(top)),
            (int)Math.Min(visible.Right, Math.Ceiling(right)),
            (int)Math.Min(visible.Bottom, Math.Ceiling(bottom)));
    }

    // A clip box ends at the nearest whole pixels.
    private (int Left, int Top, int Right, int Bottom) Visible(Box? clip) => clip is not { } box
        ? (0, 0, _width, _height)
        : (
            (int)Math.Max(0, Math.Floor(box.Left + 0.5)),
            (int)Math.Max(0, Math.Floor(box.Top + 0.5)),
            (int)Math.Min(_width, Math.Floor(box.Right + 0.5)),
            (int)Math.Min(_height, Math.Floor(box.Bottom + 0.5)));

    // As matplotlib: the box grows to whole pixels on its right and bottom, and starts at the nearest whole pixel.
    private void Stretch(ImageMark image)
    {
        var (rows, columns) = (image.Cells.GetLength(0), image.Cells.GetLength(1));
        var (width, height) = ((int)Math.Ceiling(image.Box.Width - 1e-6), (int)Math.Ceiling(image.Box.Height - 1e-6));
        var left = (int)Math.Round(image.Box.Left);
        var top = (int)Math.Round(image.Box.Bottom) - height;
        var visible = Visible(image.Clip);
        for (var y = Math.Max(visible.Top, top); y < Math.Min(visible.Bottom, top + height); y++)
        {
            for (var x = Math.Max(visible.Left, left); x < Math.Min(visible.Right, left + width); x++)
            {
                // Integer arithmetic: a pixel centre on the border of two cells belongs to the cell right of or below it.
                var row = (int)((2L * (y - top) + 1) * rows / (2L * height));
                var column = (int)((2L * (x - left) + 1) * columns / (2L * width));
                Blend(ref Pixels[y * _width + x], image.Cells[row, column], 255);
            }
        }
    }

    private static void Blend(ref Rgba32 pixel, Colour colour, byte coverage)
    {
        var opacity = coverage == 255 ? colour.A : Scale(coverage, colour.A);
        // Untouched.
        if (opacity == 0)
        {
            return;
        }

        // Covered: the mean below would round down.
        if (opacity == 255)
        {
            pixel = new(colour.R, colour.G, colour.B, 255);
            return;
        }

        pixel = new(Mix(pixel.R, colour.R, opacity), Mix(pixel.G, colour.G, opacity), Mix(pixel.B, colour.B, opacity), 255);
    }

    private static int Scale(int a, int b) => (int)Math.Round(a * b / 255.0);

    // 256ths above, 255ths below: the integer mean of matplotlib's rasteriser, which published figures are compared with.
    private static byte Mix(int under, int over, int opacity) =>
        (byte)((256 * over * opacity + 255 * under * (256 - opacity)) / (65280 + opacity));
}
