using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Residua.Figures.Scene;

namespace Residua.Figures.Svg;

/// <summary>Writes marks as a stand-alone SVG document without identifiers, so that several fit into one page.</summary>
internal static class SvgDocument
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public static string Write(int width, int height, string title, IReadOnlyList<Mark> marks)
    {
        var root = new XElement(
            Namespace + "svg",
            new XAttribute("width", width),
            new XAttribute("height", height),
            new XAttribute("viewBox", $"0 0 {width} {height}"),
            new XAttribute("role", "img"),
            new XAttribute("font-family", "DejaVu Sans, Verdana, sans-serif"),
            new XElement(Namespace + "title", Clean(title)),
            new XElement(
                Namespace + "rect",
                new XAttribute("width", width),
                new XAttribute("height", height),
                new XAttribute("fill", "#ffffff")));

        XElement? clipped = null;
        for (var i = 0; i < marks.Count; i++)
        {
            // Neighbours with the same clip box share one nested viewport.
            if (marks[i].Clip is { } clip && (clipped is null || marks[i - 1].Clip != clip))
            {
                root.Add(clipped = Viewport(clip));
            }
            else if (marks[i].Clip is null)
            {
                clipped = null;
            }

            (clipped ?? root).Add(SvgMarks.Write(marks[i]));
        }

        return Serialise(root);
    }

    /// <summary>A length with at most three decimals.</summary>
    public static string Number(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>The text with characters that XML cannot hold replaced by U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value < 0x10000 && !XmlConvert.IsXmlChar((char)rune.Value) ? "\ufffd" : rune.ToString());
        }

        return clean.ToString();
    }

    private static XElement Viewport(Box box) => new(
        Namespace + "svg",
        new XAttribute("x", Number(box.Left)),
        new XAttribute("y", Number(box.Top)),
        new XAttribute("width", Number(box.Width)),
        new XAttribute("height", Number(box.Height)),
        new XAttribute("viewBox", $"{Number(box.Left)} {Number(box.Top)} {Number(box.Width)} {Number(box.Height)}"));

    private static string Serialise(XElement root)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", OmitXmlDeclaration = true };
        using (var writer = XmlWriter.Create(text, settings))
        {
            root.Save(writer);
        }

        return text.Append('\n').ToString();
    }
}
