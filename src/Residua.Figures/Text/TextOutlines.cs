using Residua.Figures.Scene;

namespace Residua.Figures.Text;

/// <summary>The polygons of a line of text.</summary>
internal static class TextOutlines
{
    public static IReadOnlyList<IReadOnlyList<Position>> Of(TextMark mark)
    {
        var scale = mark.Size / Font.UnitsPerEm;
        var (sin, cos) = Math.SinCos(mark.Angle * Math.PI / 180);
        var before = Font.Width(mark.Text, mark.Size) * Shift(mark.Anchor);
        var start = Snapped(mark.At - new Position(before * cos, -before * sin), mark.Angle);
        var pen = 0.0;
        var outlines = new List<IReadOnlyList<Position>>();
        foreach (var glyph in mark.Text.Select(Font.Of))
        {
            foreach (var contour in glyph.Contours)
            {
                outlines.Add([.. contour.Select(Place)]);
            }

            pen += glyph.Advance * scale;
        }

        return outlines;

        Position Place(Position p)
        {
            var (x, y) = (pen + p.X * scale, p.Y * scale);
            return start + new Position(x * cos - y * sin, -x * sin - y * cos);
        }
    }

    // Level and upright texts start on whole pixels, so that equal texts look equal wherever they stand.
    private static Position Snapped(Position start, double angle) =>
        angle % 90 == 0 ? new(Math.Floor(start.X + 0.5), Math.Floor(start.Y + 0.5)) : start;

    private static double Shift(TextAnchor anchor) => anchor switch
    {
        TextAnchor.Start => 0,
        TextAnchor.Middle => 0.5,
        _ => 1,
    };
}
