using System.Text;
using System.Xml.Linq;
using Residua.Figures.Colours;
using Residua.Figures.Scene;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;
using static Residua.Figures.Svg.SvgDocument;

namespace Residua.Figures.Svg;

/// <summary>One SVG element per mark.</summary>
internal static class SvgMarks
{
    public static XElement Write(Mark mark) => mark switch
    {
        PolygonMark polygon => Polygon(polygon),
        PolylineMark line => Line(line),
        TextMark text => Text(text),
        ImageMark image => Picture(image),
        _ => throw new ArgumentException($"No way to write a {mark.GetType().Name}.", nameof(mark)),
    };

    private static XElement Polygon(PolygonMark mark) => new(
        Namespace + "path",
        new XAttribute("d", Path(mark.Points) + "Z"),
        new XAttribute("fill", mark.Fill.Hex),
        Opacity("fill-opacity", mark.Fill));

    private static XElement Line(PolylineMark mark) => new(
        Namespace + "path",
        new XAttribute("d", Path(mark.Points) + (mark.Closed ? "Z" : "")),
        new XAttribute("fill", "none"),
        new XAttribute("stroke", mark.Colour.Hex),
        Opacity("stroke-opacity", mark.Colour),
        new XAttribute("stroke-width", Number(mark.Width)),
        new XAttribute("stroke-linejoin", "round"),
        mark.Projecting ? new XAttribute("stroke-linecap", "square") : null,
        mark.Dash is { } dash ? new XAttribute("stroke-dasharray", $"{Number(dash.On)} {Number(dash.Off)}") : null);

    private static XElement Text(TextMark mark) => new(
        Namespace + "text",
        new XAttribute("x", Number(mark.At.X)),
        new XAttribute("y", Number(mark.At.Y)),
        new XAttribute("font-size", Number(mark.Size)),
        mark.Anchor switch
        {
            TextAnchor.Start => null,
            TextAnchor.Middle => new XAttribute("text-anchor", "middle"),
            _ => new XAttribute("text-anchor", "end"),
        },
        mark.Angle == 0
            ? null
            : new XAttribute("transform", $"rotate({Number(-mark.Angle)} {Number(mark.At.X)} {Number(mark.At.Y)})"),
        Clean(mark.Text));

    private static XElement Picture(ImageMark mark) => new(
        Namespace + "image",
        new XAttribute("x", Number(mark.Box.Left)),
        new XAttribute("y", Number(mark.Box.Top)),
        new XAttribute("width", Number(mark.Box.Width)),
        new XAttribute("height", Number(mark.Box.Height)),
        new XAttribute("preserveAspectRatio", "none"),
        new XAttribute("style", "image-rendering:pixelated"),
        new XAttribute("href", "data:image/png;base64," + Convert.ToBase64String(Png(mark.Cells))));

    private static byte[] Png(Colour[,] cells)
    {
        var pixels = cells.Cast<Colour>().Select(colour => new Rgba32(colour.R, colour.G, colour.B, 255)).ToArray();
        using var image = Image.LoadPixelData<Rgba32>(pixels, cells.GetLength(1), cells.GetLength(0));
        using var stream = new MemoryStream();
        image.SaveAsPng(stream, new PngEncoder { ColorType = PngColorType.Rgb });
        return stream.ToArray();
    }

    private static string Path(IReadOnlyList<Position> points)
    {
        var path = new StringBuilder();
        for (var i = 0; i < points.Count; i++)
        {
            path.Append(i == 0 ? 'M' : 'L').Append(Number(points[i].X)).Append(' ').Append(Number(points[i].Y));
        }

        return path.ToString();
    }

    private static XAttribute? Opacity(string name, Colour colour) =>
        colour.A == 255 ? null : new XAttribute(name, Number(colour.A / 255.0));
}
