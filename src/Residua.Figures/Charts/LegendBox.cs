using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Figures.Text;

namespace Residua.Figures;

/// <summary>What stands before a name in a legend.</summary>
internal enum LegendHandle
{
    Solid,
    Dashed,
    Bar,
    Dot,
}

/// <summary>One line of a legend: a sample of the curve, bars or point, and its name.</summary>
internal sealed record LegendEntry(string Label, Colour Colour, LegendHandle Handle);

/// <summary>A framed list of names inside a plot area; all distances in ems, as in matplotlib.</summary>
internal static class LegendBox
{
    private const double Em = Points.Text;
    private const double Outside = 0.5 * Em;
    private const double Inside = 0.4 * Em;
    private const double HandleWidth = 2 * Em;
    private const double Gap = 0.8 * Em;
    private const double Between = 0.5 * Em;
    private const double Corner = 0.2 * Em;
    private const double TextHeight = Points.TextAscent + Points.TextDescent;

    public static IEnumerable<Mark> Draw(Box area, LegendCorner corner, IReadOnlyList<LegendEntry> entries)
    {
        if (corner == LegendCorner.None || entries.Count == 0)
        {
            yield break;
        }

        var box = Frame(area, corner, entries);
        var frame = Rounded(Whole(box));
        yield return new PolygonMark(frame, Colour.White.WithOpacity(0.8));
        yield return new PolylineMark(frame, Colour.Grey(204).WithOpacity(0.8), Points.Patch) { Closed = true };

        var left = box.Left + Inside;
        var baseline = box.Top + Inside + Points.TextAscent;
        foreach (var entry in entries)
        {
            yield return Handle(entry, left, baseline);
            yield return new TextMark(entry.Label, new(left + HandleWidth + Gap, baseline), Em);
            baseline += TextHeight + Between;
        }
    }

    /// <summary>Where the legend stands.</summary>
    public static Box Frame(Box area, LegendCorner corner, IReadOnlyList<LegendEntry> entries)
    {
        var width = 2 * Inside + HandleWidth + Gap + entries.Select(entry => Font.Width(entry.Label, Em)).DefaultIfEmpty().Max();
        var height = 2 * Inside + entries.Count * TextHeight + (entries.Count - 1) * Between;
        return Place(area, corner, width, height);
    }

    /// <summary>The area made so narrow that a legend <see cref="LegendCorner.Outside"/> of it ends in the figure.</summary>
    /// <param name="area">What the axes would be without a legend.</param>
    /// <param name="entries">None: the area stays.</param>
    /// <param name="right">The figure's right edge.</param>
    public static Box MakeRoom(Box area, IReadOnlyList<LegendEntry> entries, double right)
    {
        if (entries.Count == 0)
        {
            return area;
        }

        var room = right - Frame(area, LegendCorner.Outside, entries).Width - (2 * Outside);
        // Names of any length leave something of the axes.
        return area with { Right = Math.Clamp(room, area.Left + (area.Width / 4), area.Right) };
    }

    private static Mark Handle(LegendEntry entry, double left, double baseline)
    {
        if (entry.Handle == LegendHandle.Dot)
        {
            return Dot.At(new(left + HandleWidth / 2, baseline - 0.35 * Em), entry.Colour);
        }

        if (entry.Handle == LegendHandle.Bar)
        {
            return new PolygonMark(new Box(left, baseline - 0.7 * Em, left + HandleWidth, baseline).Corners, entry.Colour);
        }

        var middle = baseline - 0.35 * Em;
        var dashed = entry.Handle == LegendHandle.Dashed;
        return new PolylineMark([new(left, middle), new(left + HandleWidth, middle)], entry.Colour, Points.Line)
        {
            Dash = dashed ? Points.Dash : null,
            Projecting = !dashed,
        };
    }

    private static Box Place(Box area, LegendCorner corner, double width, double height)
    {
        if (corner == LegendCorner.Outside)
        {
            return new(area.Right + Outside, area.Top, area.Right + Outside + width, area.Top + height);
        }

        var atRight = corner is LegendCorner.LowerRight or LegendCorner.UpperRight;
        var atBottom = corner is LegendCorner.LowerRight or LegendCorner.LowerLeft;
        var left = atRight ? area.Right - Outside - width : area.Left + Outside;
        var top = atBottom ? area.Bottom - Outside - height : area.Top + Outside;
        return new(left, top, left + width, top + height);
    }

    // Lines through the middles of pixels come out sharp.
    private static Box Whole(Box box) => new(Middle(box.Left), Middle(box.Top), Middle(box.Right), Middle(box.Bottom));

    private static double Middle(double at) => Math.Floor(at + 0.5) + 0.5;

    private static Position[] Rounded(Box box)
    {
        var inner = new Box(box.Left + Corner, box.Top + Corner, box.Right - Corner, box.Bottom - Corner).Corners;
        // Four quarter circles, clockwise from the upper left corner.
        return [.. Enumerable.Range(0, 4).SelectMany(i => Enumerable.Range(0, 5).Select(step => Around(inner[i], i, step)))];

        static Position Around(Position centre, int corner, int step)
        {
            var angle = Math.PI * (1 + corner / 2.0 + step / 8.0);
            return centre + new Position(Math.Cos(angle), Math.Sin(angle)) * Corner;
        }
    }
}
