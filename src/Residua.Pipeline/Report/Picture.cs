using System.Text;
using System.Xml;
using System.Xml.Linq;
using Residua.Figures;

namespace Residua.Pipeline.Report;

/// <summary>A picture inside the page, small enough that the page stays small; it may link to the full one.</summary>
/// <param name="MediaType"><c>image/png</c> or <c>image/svg+xml</c>.</param>
/// <param name="Data">The file's bytes.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Alternative">What it shows, for readers who cannot see it.</param>
/// <param name="Caption">Words under it.</param>
internal sealed record Picture(string MediaType, byte[] Data, int Width, int Height, string Alternative, string Caption)
{
    /// <summary>Charts have 640 pixels, and three of them fit side by side; whatever is wider gets the line for itself.</summary>
    public const int WiderThanCharts = 800;

    /// <summary>Where the full picture lies, relative to the page; null where this is all there is.</summary>
    public string? Link { get; init; }

    /// <summary>Whether the full picture needs the width of the page.</summary>
    public bool IsWide { get; init; }

    /// <summary>A drawing of this run, as whichever of SVG and PNG is smaller.</summary>
    public static Picture Of(Figure figure, string alternative, string caption)
    {
        var (png, svg) = (figure.ToPng(), Encoding.UTF8.GetBytes(figure.ToSvg()));
        return svg.Length <= png.Length
            ? new("image/svg+xml", svg, figure.Size.Width, figure.Size.Height, alternative, caption)
            : new("image/png", png, figure.Size.Width, figure.Size.Height, alternative, caption);
    }

    /// <summary>A figure among the results: its SVG where that is small, otherwise a small copy of its PNG.</summary>
    /// <param name="png">Path of the PNG file; the SVG lies beside it.</param>
    /// <param name="link">Where the page finds the PNG.</param>
    /// <param name="alternative">What it shows.</param>
    /// <param name="caption">Words under it.</param>
    /// <exception cref="Data.BadInputException">The PNG cannot be read.</exception>
    public static Picture OfFile(string png, string link, string alternative, string caption)
    {
        var thumbnail = Thumbnail.Of(png);
        var picture = SmallSvg(Path.ChangeExtension(png, ".svg"), thumbnail.Png.Length) is { } svg
            ? new Picture("image/svg+xml", svg, thumbnail.FullWidth, thumbnail.FullHeight, alternative, caption)
            : new Picture("image/png", thumbnail.Png, thumbnail.Width, thumbnail.Height, alternative, caption);
        return picture with { Link = link, IsWide = thumbnail.FullWidth > WiderThanCharts };
    }

    /// <summary>The picture with its caption. Its size is given, so that the page does not jump while it loads.</summary>
    public string Write()
    {
        var data = $"data:{MediaType};base64,{Convert.ToBase64String(Data)}";
        var image = $"<img src=\"{data}\" width=\"{Width}\" height=\"{Height}\" alt=\"{Html.Text(Alternative)}\">";
        return
            $"""
            <figure{(IsWide ? " class=\"wide\"" : "")}>
              {(Link is null ? image : $"<a href=\"{Html.Text(Link)}\">{image}</a>")}
              <figcaption>{Html.Text(Caption)}</figcaption>
            </figure>

            """;
    }

    // Without the line breaks that are for people. A drawing that is no XML is somebody else's: the PNG stands for it.
    private static byte[]? SmallSvg(string path, long limit)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > 4 * limit)
        {
            return null;
        }

        try
        {
            var svg = Encoding.UTF8.GetBytes(XDocument.Load(path).ToString(SaveOptions.DisableFormatting));
            return svg.Length <= limit ? svg : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
