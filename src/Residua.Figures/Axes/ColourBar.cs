using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures.Axes;

/// <summary>The strip of all colours beside a heat map.</summary>
internal static class ColourBar
{
    public static IEnumerable<Mark> Draw(Box box, (double Low, double High) limits)
    {
        var area = new PlotArea(box, new(0, 1), new(limits.Low, limits.High));
        var step = box.Height / Coolwarm.Size;
        var cells = Enumerable.Range(0, Coolwarm.Size).Select(i => Cell(box, box.Bottom - (i + 1) * step, 2 * step, i));
        return [.. cells.Reverse(), .. VerticalAxis.Draw(area, "", onTheRight: true), .. area.Border()];
    }

    // Twice as high as its share: the next cell covers the rest, and no seam shows between two.
    private static PolygonMark Cell(Box bar, double top, double height, int index) => new(
        new Box(bar.Left, top, bar.Right, Math.Min(bar.Bottom, top + height)).Corners,
        Coolwarm.Shape(index + 0.5, (0, Coolwarm.Size)));
}
