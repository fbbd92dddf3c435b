using System.Xml;

namespace Residua.Pipeline.Report;

/// <summary>What a figure shows, in the words of its SVG.</summary>
internal static class FigureTitle
{
    /// <summary>The title inside the SVG file beside <paramref name="pngPath"/>; the file's name where there is none.</summary>
    public static string Of(string pngPath)
    {
        var name = Path.GetFileNameWithoutExtension(pngPath);
        var svg = Path.ChangeExtension(pngPath, ".svg");
        if (!File.Exists(svg))
        {
            return name;
        }

        try
        {
            using var reader = XmlReader.Create(svg);
            return reader.ReadToFollowing("title") ? reader.ReadElementContentAsString() : name;
        }
        catch (XmlException)
        {
            // Somebody else's drawing; the picture is still worth showing.
            return name;
        }
    }
}
