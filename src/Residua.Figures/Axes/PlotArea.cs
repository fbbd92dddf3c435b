using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures.Axes;

/// <summary>A rectangle with a horizontal and a vertical axis: maps values to pixels and draws its frame.</summary>
internal sealed class PlotArea(Box box, Interval x, Interval y)
{
    /// <summary>matplotlib's default axes rectangle.</summary>
    public static Box DefaultBox(Box figure) => figure.Fraction(0.125, 0.11, 0.775, 0.77);

    public Box Box => box;

    public Interval X => x;

    public Interval Y => y;

    public Position At(double xValue, double yValue) => new(
        box.Left + (xValue - x.Low) / x.Width * box.Width,
        box.Bottom - (yValue - y.Low) / y.Width * box.Height);

    /// <summary>Ticks, labels and the four border lines; to be drawn after the data.</summary>
    public IEnumerable<Mark> Frame(string xLabel, string yLabel) =>
    [
        .. HorizontalAxis.Draw(this, xLabel),
        .. VerticalAxis.Draw(this, yLabel),
        .. Border(),
    ];

    /// <summary>The four border lines alone.</summary>
    public IEnumerable<Mark> Border()
    {
        var corners = box.Corners;
        return Enumerable.Range(0, 4).Select(i =>
            new PolylineMark([corners[i], corners[(i + 1) % 4]], Colour.Black, Points.Spine) { Projecting = true });
    }

    /// <summary>A line from one edge of the area to the other at a given x, dashed.</summary>
    public Mark Reference(double xValue, Colour colour) =>
        new PolylineMark([At(xValue, y.Low), At(xValue, y.High)], colour, Points.Line) { Dash = Points.Dash, Clip = box };
}
