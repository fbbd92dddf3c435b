using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>Bars without gaps, as in the published histograms, with an optional second histogram as an outline.</summary>
public sealed record Histogram
{
    /// <summary>The bars.</summary>
    public required HistogramBins Bins { get; init; }

    /// <summary>A second histogram drawn as a line over the bars, such as the published one; default: none.</summary>
    public HistogramBins? Outline { get; init; }

    /// <summary>Legend text of the bars; used where there is an outline.</summary>
    public string BinsLabel { get; init; } = "regenerated";

    /// <summary>Legend text of the outline.</summary>
    public string OutlineLabel { get; init; } = "published";

    /// <summary>Ends of the horizontal axis; default: the bins and five per cent of air.</summary>
    public (double Low, double High)? XLimits { get; init; }

    /// <summary>Name of the horizontal axis.</summary>
    public string XLabel { get; init; } = "Intensity";

    /// <summary>Name of the vertical axis.</summary>
    public string YLabel { get; init; } = "Frequency";

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Histogram";

    /// <summary>Pixels of the whole figure; default 640 × 480.</summary>
    public FigureSize Size { get; init; } = FigureSize.Default;

    /// <summary>Draws the histogram.</summary>
    /// <exception cref="ArgumentException">
    /// No bins, edges that do not fit or ascend, or a count that is negative or not finite.
    /// </exception>
    public Figure Draw()
    {
        Bins.Check();
        Outline?.Check();
        var highest = Bins.Counts.Concat(Outline?.Counts ?? []).Max();
        var area = new PlotArea(
            PlotArea.DefaultBox(Size.Area),
            Limits.Of(XLimits, Bins.Edges),
            // Empty bins only: matplotlib's axis around zero.
            highest == 0 ? new(-0.055, 0.055) : new(0, highest * 1.05));

        List<Mark> marks = [.. Enumerable.Range(0, Bins.Counts.Length).Select(i => Bar(area, i))];
        if (Outline is not null)
        {
            marks.Add(Steps(area, Outline));
        }

        marks.AddRange(area.Frame(XLabel, YLabel));
        if (Outline is not null)
        {
            marks.AddRange(LegendBox.Draw(area.Box, LegendCorner.UpperRight, Entries()));
        }

        return new(Size, Title, marks);
    }

    private PolygonMark Bar(PlotArea area, int i)
    {
        var (upper, lower) = (area.At(Bins.Edges[i], Bins.Counts[i]), area.At(Bins.Edges[i + 1], 0));
        return new(new Box(upper.X, upper.Y, lower.X, lower.Y).Corners, ColourCycle.At(0)) { Clip = area.Box };
    }

    private static PolylineMark Steps(PlotArea area, HistogramBins bins)
    {
        List<Position> steps = [area.At(bins.Edges[0], 0)];
        for (var i = 0; i < bins.Counts.Length; i++)
        {
            steps.Add(area.At(bins.Edges[i], bins.Counts[i]));
            steps.Add(area.At(bins.Edges[i + 1], bins.Counts[i]));
        }

        steps.Add(area.At(bins.Edges[^1], 0));
        return new(steps, ColourCycle.At(1), Points.Line) { Clip = area.Box };
    }

    private LegendEntry[] Entries() =>
        [new(BinsLabel, ColourCycle.At(0), LegendHandle.Bar), new(OutlineLabel, ColourCycle.At(1), LegendHandle.Solid)];
}
