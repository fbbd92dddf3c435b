using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Figures.Text;

namespace Residua.Figures;

/// <summary>Named values with their intervals, one row for each, the highest value on top.</summary>
public sealed record RankedDots
{
    private const int RowHeight = 28;
    private const double Below = 50;
    private const double Above = 14;
    private const double Cap = 4;

    /// <summary>The rows in any order; at least one. Equal values keep their order.</summary>
    public required IReadOnlyList<RankedDot> Dots { get; init; }

    /// <summary>Name of the horizontal axis.</summary>
    public required string XLabel { get; init; }

    /// <summary>Ends of the horizontal axis; default: the values, their intervals and five per cent of air.</summary>
    public (double Low, double High)? XLimits { get; init; }

    /// <summary>Position of a red dashed upright line, such as what chance gives; default: none.</summary>
    public double? Reference { get; init; }

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Ranked values";

    /// <summary>Pixels across; the height follows from the number of rows. Default 640.</summary>
    public int Width { get; init; } = 640;

    /// <summary>Draws the rows.</summary>
    /// <exception cref="ArgumentException">No row, none that is finite, limits that are no range, or names too wide.</exception>
    public Figure Draw()
    {
        if (Dots.Count == 0)
        {
            throw new ArgumentException("There is no value to rank.");
        }

        RankedDot[] ranked = [.. Dots.OrderByDescending(dot => double.IsNaN(dot.Value) ? double.NegativeInfinity : dot.Value)];
        var size = new FigureSize(Width, (int)(Above + (RowHeight * ranked.Length) + Below));
        var left = Points.Text + Widest(ranked.Select(dot => dot.Name)) + Points.TickPad;
        var right = Width - Points.Text - Points.TickPad - Widest(ranked.Select(dot => dot.Note));
        if (right - left < Width / 4.0)
        {
            throw new ArgumentException($"Names and notes leave no room for the axis in {Width} pixels.");
        }

        var area = new PlotArea(
            new(left, Above, right, size.Height - Below),
            Limits.Of(XLimits, ranked.SelectMany(dot => (double[])[dot.Value, dot.Low, dot.High])),
            new(-0.5, ranked.Length - 0.5));
        List<Mark> marks = [.. ranked.Select((_, i) => Guide(area, ranked.Length - 1 - i))];
        if (Reference is { } reference)
        {
            marks.Add(area.Reference(reference, Colour.Red));
        }

        marks.AddRange(ranked.SelectMany((dot, i) => Row(area, dot, ranked.Length - 1 - i)));
        return new(size, Title, [.. marks, .. HorizontalAxis.Draw(area, XLabel), .. area.Border()]);
    }

    private static double Widest(IEnumerable<string> texts) => texts.Max(text => Font.Width(text, Points.Text));

    // From the name to the value.
    private static PolylineMark Guide(PlotArea area, int row) =>
        new([area.At(area.X.Low, row), area.At(area.X.High, row)], Colour.Grey(225), Points.Spine) { Clip = area.Box };

    private static IEnumerable<Mark> Row(PlotArea area, RankedDot dot, int row)
    {
        var baseline = area.At(area.X.Low, row).Y + (Points.TextAscent / 2);
        yield return new TextMark(dot.Name, new(area.Box.Left - Points.TickPad, baseline), Points.Text)
        {
            Anchor = TextAnchor.End,
        };
        if (dot.Note != "")
        {
            yield return new TextMark(dot.Note, new(area.Box.Right + Points.TickPad, baseline), Points.Text);
        }

        var (low, high, at) = (area.At(dot.Low, row), area.At(dot.High, row), area.At(dot.Value, row));
        var colour = ColourCycle.At(0);
        if (low.IsFinite && high.IsFinite)
        {
            yield return new PolylineMark([low, high], colour, Points.Line) { Clip = area.Box };
            foreach (var end in (Position[])[low, high])
            {
                yield return new PolylineMark([new(end.X, end.Y - Cap), new(end.X, end.Y + Cap)], colour, Points.Line)
                {
                    Clip = area.Box,
                };
            }
        }

        if (at.IsFinite)
        {
            yield return Dot.At(at, colour) with { Clip = area.Box };
        }
    }
}
