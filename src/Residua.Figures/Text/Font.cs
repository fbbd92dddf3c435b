using System.Globalization;

namespace Residua.Figures.Text;

/// <summary>DejaVu Sans, reduced to the characters that the figures use.</summary>
internal static class Font
{
    /// <summary>Font units per em.</summary>
    public const double UnitsPerEm = 2048;

    /// <summary>Height of the letter l over the baseline, in ems.</summary>
    public const double Ascent = 1556 / UnitsPerEm;

    /// <summary>Depth of the letter p below the baseline, in ems.</summary>
    public const double Descent = 426 / UnitsPerEm;

    private static readonly Dictionary<char, Glyph> Glyphs = Read();

    /// <summary>The glyph of a character, or an empty box for a character that is not in the file.</summary>
    public static Glyph Of(char character) => Glyphs.TryGetValue(character, out var glyph) ? glyph : Glyphs['\0'];

    /// <summary>Width of a line of text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="size">Pixels per em.</param>
    public static double Width(string text, double size) => text.Sum(character => Of(character).Advance) * size / UnitsPerEm;

    private static Dictionary<char, Glyph> Read()
    {
        using var stream = typeof(Font).Assembly.GetManifestResourceStream("dejavu-sans.glyphs")!;
        using var reader = new StreamReader(stream);
        var glyphs = new Dictionary<char, Glyph>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ', 3);
            var character = (char)int.Parse(fields[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            glyphs[character] = new(int.Parse(fields[1], CultureInfo.InvariantCulture), GlyphPath.Parse(fields[2]));
        }

        return glyphs;
    }
}
