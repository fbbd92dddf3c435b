using Residua.Figures.Raster;
using Residua.Figures.Scene;
using Residua.Figures.Svg;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Figures;

/// <summary>A finished drawing: the same marks as pixels or as vectors. The same data gives the same bytes.</summary>
public sealed class Figure
{
    private readonly IReadOnlyList<Mark> _marks;

    internal Figure(FigureSize size, string title, IReadOnlyList<Mark> marks)
    {
        // A size from outside decides how much memory is taken.
        ArgumentOutOfRangeException.ThrowIfLessThan(size.Width, 1, nameof(size));
        ArgumentOutOfRangeException.ThrowIfLessThan(size.Height, 1, nameof(size));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)size.Width * size.Height, 100_000_000, nameof(size));

        (Size, Title, _marks) = (size, title, marks);
    }

    /// <summary>Width and height in pixels.</summary>
    public FigureSize Size { get; }

    /// <summary>One sentence for readers who cannot see the figure; the SVG's title.</summary>
    public string Title { get; }

    /// <summary>The figure as pixels, opaque on white. The caller disposes it.</summary>
    public Image<Rgba32> ToImage()
    {
        var canvas = new Canvas(Size.Width, Size.Height);
        foreach (var mark in _marks)
        {
            canvas.Draw(mark);
        }

        return Image.LoadPixelData<Rgba32>(canvas.Pixels, Size.Width, Size.Height);
    }

    /// <summary>The figure as a PNG file.</summary>
    public byte[] ToPng()
    {
        using var image = ToImage();
        using var stream = new MemoryStream();
        image.SaveAsPng(stream, new PngEncoder { ColorType = PngColorType.Rgb });
        return stream.ToArray();
    }

    /// <summary>The figure as an SVG document.</summary>
    public string ToSvg() => SvgDocument.Write(Size.Width, Size.Height, Title, _marks);

    /// <summary>Writes <c>path.png</c> and <c>path.svg</c> into an existing folder.</summary>
    /// <param name="path">Where to, without extension.</param>
    public void Save(string path)
    {
        File.WriteAllBytes(path + ".png", ToPng());
        File.WriteAllText(path + ".svg", ToSvg());
    }
}
