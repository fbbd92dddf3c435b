using Residua.Figures.Scene;

namespace Residua.Figures.Text;

/// <summary>The polygons of a line of text.</summary>
internal static class TextOutlines
{
    public static IReadOnlyList<IReadOnlyList<Position>> Of(TextMark mark)
    {
        var scale = mark.Size / Font.UnitsPerEm;
        var (sin, cos) = Math.SinCos(mark.Angle * Math.PI / 180);
        var pen = -Font.Width(mark.Text, mark.Size) * Shift(mark.Anchor);
        var outlines = new List<IReadOnlyList<Position>>();
        foreach (var glyph in mark.Text.Select(Font.Of))
        {
            foreach (var contour in glyph.Contours)
                outlines.Add([.. contour.Select(Place)]);
            pen += glyph.Advance * scale;
        }

        return outlines;

        Position Place(Position p)
        {
            var (x, y) = (pen + p.X * scale, p.Y * scale);
            return mark.At + new Position(x * cos - y * sin, -x * sin - y * cos);
        }
    }

    private static double Shift(TextAnchor anchor) => anchor switch
    {
        TextAnchor.Start => 0,
        TextAnchor.Middle => 0.5,
        _ => 1,
    };
}
