using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Numerics;

namespace Residua.Figures;

/// <summary>Boxes with whiskers, outliers, mean and standard deviation, in groups along the horizontal axis.</summary>
/// <remarks>
/// As plotly's with <c>boxmean="sd"</c>: the dashed line is the mean, and the corners of the dashed diamond are one standard
/// deviation above and below it.
/// </remarks>
public sealed record BoxPlot
{
    // Of the room between two groups and between two boxes of a group.
    private const double GroupShare = 0.8;
    private const double BoxShare = 0.75;
    private const double LoneShare = 0.5;

    /// <summary>The groups from left to right; at least one, with as many boxes each.</summary>
    public required IReadOnlyList<BoxGroup> Groups { get; init; }

    /// <summary>Names of the boxes of a group, such as models; in the legend right of the axes. Default: no legend.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>Name of the vertical axis.</summary>
    public required string YLabel { get; init; }

    /// <summary>Ends of the vertical axis; default 0 … 1. Null: the data and five per cent of air.</summary>
    public (double Low, double High)? YLimits { get; init; } = (0, 1);

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Box plot";

    /// <summary>Pixels of the whole figure; default 640 × 480.</summary>
    public FigureSize Size { get; init; } = FigureSize.Default;

    /// <summary>Draws the boxes.</summary>
    /// <exception cref="ArgumentException">
    /// No group, no box or not as many boxes as series in one, or limits that are no range or missing where there is no box.
    /// </exception>
    public Figure Draw()
    {
        if (Groups.Count == 0)
        {
            throw new ArgumentException("There is no group of boxes to draw.");
        }

        var series = Series.Count > 0 ? Series.Count : Groups[0].Boxes.Count;
        if (series == 0 || Groups.Any(group => group.Boxes.Count != series))
        {
            throw new ArgumentException($"Not every group has {Math.Max(series, 1)} boxes.");
        }

        LegendEntry[] entries =
            [.. Series.Select((name, i) => new LegendEntry(name, Boxes.Fill(ColourCycle.At(i)), LegendHandle.Bar))];
        var box = LegendBox.MakeRoom(PlotArea.DefaultBox(Size.Area), entries, Size.Width);
        var names = new CategoryAxis([.. Groups.Select(group => group.Name)], box.Width);
        var area = new PlotArea(
            box with { Bottom = Math.Min(box.Bottom, Size.Height - names.Height - Points.TickPad) },
            new(-0.5, Groups.Count - 0.5),
            Limits.Of(YLimits, Groups.SelectMany(group => group.Boxes).OfType<BoxStatistics>().SelectMany(Extremes)));
        return new(
            Size, Title,
            [
                .. Groups.SelectMany((group, i) => group.Boxes.SelectMany((one, k) => Draw(area, one, i, k, series))),
                .. names.Draw(area), .. VerticalAxis.Draw(area, YLabel), .. area.Border(),
                .. LegendBox.Draw(area.Box, LegendCorner.Outside, entries),
            ]);
    }

    private static IEnumerable<Mark> Draw(PlotArea area, BoxStatistics? statistics, int group, int series, int count)
    {
        if (statistics is null)
        {
            return [];
        }

        var room = GroupShare / count;
        var half = (count == 1 ? LoneShare : BoxShare * room) / 2;
        return Boxes.Of(area, statistics, group + ((series - ((count - 1) / 2.0)) * room), half, ColourCycle.At(series));
    }

    private static IEnumerable<double> Extremes(BoxStatistics box)
    {
        var (_, mean, deviation) = box.Spread;
        return [.. box.Outliers, box.LowerWhisker, box.UpperWhisker, mean - deviation, mean + deviation];
    }
}
