using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>Bars without gaps, as in the published histograms, with an optional second histogram as an outline.</summary>
public sealed record Histogram
{
    private static readonly Colour ShadeColour = ColourCycle.At(3).WithOpacity(0.25);

    /// <summary>The bars.</summary>
    public required HistogramBins Bins { get; init; }

    /// <summary>A second histogram drawn as a line over the bars, such as the published one; default: none.</summary>
    public HistogramBins? Outline { get; init; }

    /// <summary>Legend text of the bars; used where there is an outline or something is shaded.</summary>
    public string BinsLabel { get; init; } = "regenerated";

    /// <summary>Legend text of the outline.</summary>
    public string OutlineLabel { get; init; } = "published";

    /// <summary>Stretches of the horizontal axis that are shaded from bottom to top; default: none.</summary>
    public IReadOnlyList<(double Low, double High)> Shaded { get; init; } = [];

    /// <summary>Legend text of what is shaded; used where something is.</summary>
    public string ShadedLabel { get; init; } = "";

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
    /// No bins, edges that do not fit or ascend, a count that is negative or not finite, or a shaded stretch that is not finite.
    /// </exception>
    public Figure Draw()
    {
        Bins.Check();
        Outline?.Check();
        if (Shaded.Any(stretch => !double.IsFinite(stretch.Low) || !double.IsFinite(stretch.High)))
        {
            throw new ArgumentException("The ends of what is shaded must be finite.");
        }

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

        marks.AddRange(Shaded.Select(stretch => Shade(area, stretch.Low, stretch.High)));
        marks.AddRange(area.Frame(XLabel, YLabel));
        if (Outline is not null || Shaded.Count > 0)
        {
            marks.AddRange(LegendBox.Draw(area.Box, LegendCorner.UpperRight, [.. Entries()]));
        }

        return new(Size, Title, marks);
    }

    private PolygonMark Bar(PlotArea area, int i)
    {
        var (upper, lower) = (area.At(Bins.Edges[i], Bins.Counts[i]), area.At(Bins.Edges[i + 1], 0));
        return new(new Box(upper.X, upper.Y, lower.X, lower.Y).Corners, ColourCycle.At(0)) { Clip = area.Box };
    }

    // Over the bars, so that it is seen where they are tall.
    private static PolygonMark Shade(PlotArea area, double low, double high)
    {
        var (upper, lower) = (area.At(low, area.Y.High), area.At(high, area.Y.Low));
        return new(new Box(upper.X, upper.Y, lower.X, lower.Y).Corners, ShadeColour) { Clip = area.Box };
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

    private IEnumerable<LegendEntry> Entries()
    {
        yield return new(BinsLabel, ColourCycle.At(0), LegendHandle.Bar);
        if (Outline is not null)
        {
            yield return new(OutlineLabel, ColourCycle.At(1), LegendHandle.Solid);
        }

        if (Shaded.Count > 0)
        {
            yield return new(ShadedLabel, ShadeColour, LegendHandle.Bar);
        }
    }
}
