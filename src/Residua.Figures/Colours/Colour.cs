using System.Globalization;

namespace Residua.Figures.Colours;

/// <summary>An sRGB colour with opacity, 0 … 255 each.</summary>
internal readonly record struct Colour(byte R, byte G, byte B, byte A = 255)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);
    public static readonly Colour Red = new(255, 0, 0);
    public static readonly Colour Magenta = new(255, 0, 255);

    public static Colour Grey(byte level) => new(level, level, level);

    public Colour WithOpacity(double opacity) => this with { A = (byte)Math.Round(255 * opacity) };

    public string Hex => string.Create(CultureInfo.InvariantCulture, $"#{R:x2}{G:x2}{B:x2}");
}
