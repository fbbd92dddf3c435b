using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>Several named points, in the colours C0, C1, … in the order given.</summary>
public sealed record Scatter
{
    // matplotlib's order of preference where several corners are equally free.
    private static readonly LegendCorner[] Corners =
        [LegendCorner.UpperRight, LegendCorner.UpperLeft, LegendCorner.LowerLeft, LegendCorner.LowerRight];

    /// <summary>The points; at least one.</summary>
    public required IReadOnlyList<ScatterPoint> Points { get; init; }

    /// <summary>Name of the horizontal axis.</summary>
    public required string XLabel { get; init; }

    /// <summary>Name of the vertical axis.</summary>
    public required string YLabel { get; init; }

    /// <summary>Ends of the horizontal axis; default: the data and five per cent of air.</summary>
    public (double Low, double High)? XLimits { get; init; }

    /// <summary>Ends of the vertical axis; default: the data and five per cent of air.</summary>
    public (double Low, double High)? YLimits { get; init; }

    /// <summary>Place of the legend; default: the corner where it covers the fewest points.</summary>
    public LegendCorner? Legend { get; init; }

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Points";

    /// <summary>Pixels of the whole figure; default 640 × 480.</summary>
    public FigureSize Size { get; init; } = FigureSize.Default;

    /// <summary>Draws the points.</summary>
    /// <exception cref="ArgumentException">No point, none that is finite, or limits that are no range.</exception>
    public Figure Draw()
    {
        if (Points.Count == 0)
        {
            throw new ArgumentException("There is no point to draw.");
        }

        var area = new PlotArea(
            PlotArea.DefaultBox(Size.Area),
            Limits.Of(XLimits, Points.Select(point => point.X)),
            Limits.Of(YLimits, Points.Select(point => point.Y)));
        LegendEntry[] entries =
        [
            .. Points.Select((point, i) => new LegendEntry(point.Label, ColourCycle.At(i), LegendHandle.Dot))
                .Where(entry => entry.Label != ""),
        ];
        return new(
            Size, Title,
            [
                .. Dots(area), .. area.Frame(XLabel, YLabel),
                .. LegendBox.Draw(area.Box, Legend ?? Freest(area, entries), entries),
            ]);
    }

    private IEnumerable<Mark> Dots(PlotArea area) => Points
        .Select((point, i) => (At: area.At(point.X, point.Y), Colour: ColourCycle.At(i)))
        .Where(dot => dot.At.IsFinite)
        .Select(dot => Dot.At(dot.At, dot.Colour) with { Clip = area.Box });

    private LegendCorner Freest(PlotArea area, LegendEntry[] entries) => Corners.MinBy(corner =>
    {
        var frame = LegendBox.Frame(area.Box, corner, entries);
        return Points.Count(point => frame.Contains(area.At(point.X, point.Y)));
    });
}
