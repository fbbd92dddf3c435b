using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Figures.Text;

namespace Residua.Figures.Charts;

/// <summary>What stands before a name in a legend.</summary>
internal enum LegendHandle
{
    Solid,
    Dashed,
    Bar,
}

/// <summary>One line of a legend: a sample of the curve or bars, and its name.</summary>
internal sealed record LegendEntry(string Label, Colour Colour, LegendHandle Handle);

/// <summary>A framed list of names inside a plot area; all distances in ems, as in matplotlib.</summary>
internal static class Legend
{
    private const double _em = Points.Text;
    private const double _outside = 0.5 * _em;
    private const double _inside = 0.4 * _em;
    private const double _handle = 2 * _em;
    private const double _gap = 0.8 * _em;
    private const double _between = 0.5 * _em;
    private const double _corner = 0.2 * _em;
    private const double _textHeight = Points.TextAscent + Points.TextDescent;

    public static IEnumerable<Mark> Draw(Box area, LegendCorner corner, IReadOnlyList<LegendEntry> entries)
    {
        if (corner == LegendCorner.None || entries.Count == 0)
            yield break;

        var width = 2 * _inside + _handle + _gap + entries.Max(entry => Font.Width(entry.Label, _em));
        var height = 2 * _inside + entries.Count * _textHeight + (entries.Count - 1) * _between;
        var box = Place(area, corner, width, height);
        var frame = Rounded(Whole(box));
        yield return new PolygonMark(frame, Colour.White.WithOpacity(0.8));
        yield return new PolylineMark(frame, Colour.Grey(204).WithOpacity(0.8), Points.Patch) { Closed = true };

        var left = box.Left + _inside;
        var baseline = box.Top + _inside + Points.TextAscent;
        foreach (var entry in entries)
        {
            yield return Handle(entry, left, baseline);
            yield return new TextMark(entry.Label, new(left + _handle + _gap, baseline), _em);
            baseline += _textHeight + _between;
        }
    }

    private static Mark Handle(LegendEntry entry, double left, double baseline)
    {
        if (entry.Handle == LegendHandle.Bar)
            return new PolygonMark(new Box(left, baseline - 0.7 * _em, left + _handle, baseline).Corners, entry.Colour);

        var middle = baseline - 0.35 * _em;
        var dashed = entry.Handle == LegendHandle.Dashed;
        return new PolylineMark([new(left, middle), new(left + _handle, middle)], entry.Colour, Points.Line)
        {
            Dash = dashed ? Points.Dash : null,
            Projecting = !dashed,
        };
    }

    private static Box Place(Box area, LegendCorner corner, double width, double height)
    {
        var atRight = corner is LegendCorner.LowerRight or LegendCorner.UpperRight;
        var atBottom = corner is LegendCorner.LowerRight or LegendCorner.LowerLeft;
        var left = atRight ? area.Right - _outside - width : area.Left + _outside;
        var top = atBottom ? area.Bottom - _outside - height : area.Top + _outside;
        return new(left, top, left + width, top + height);
    }

    // Lines through the middles of pixels come out sharp.
    private static Box Whole(Box box) => new(Middle(box.Left), Middle(box.Top), Middle(box.Right), Middle(box.Bottom));

    private static double Middle(double at) => Math.Floor(at + 0.5) + 0.5;

    private static Position[] Rounded(Box box)
    {
        var inner = new Box(box.Left + _corner, box.Top + _corner, box.Right - _corner, box.Bottom - _corner).Corners;
        // Four quarter circles, clockwise from the upper left corner.
        return [.. Enumerable.Range(0, 4).SelectMany(i => Enumerable.Range(0, 5).Select(step => Around(inner[i], i, step)))];

        static Position Around(Position centre, int corner, int step)
        {
            var angle = Math.PI * (1 + corner / 2.0 + step / 8.0);
            return centre + new Position(Math.Cos(angle), Math.Sin(angle)) * _corner;
        }
    }
}
