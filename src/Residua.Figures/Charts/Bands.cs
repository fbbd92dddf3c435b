using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>The shaded bands of curves, as matplotlib's <c>fill_between(…, alpha=0.2)</c>.</summary>
internal static class Bands
{
    private const double Opacity = 0.2;

    /// <summary>A polygon for each stretch of a curve's band that is finite; none where it has no band.</summary>
    public static IEnumerable<Mark> Of(PlotArea area, Curve line, Colour colour)
    {
        if (line.Band is not { } band)
        {
            yield break;
        }

        List<Position> below = [], above = [];
        for (var i = 0; i <= line.X.Length; i++)
        {
            var (low, high) = i < line.X.Length ? (area.At(line.X[i], band.Low[i]), area.At(line.X[i], band.High[i])) : default;
            if (i < line.X.Length && low.IsFinite && high.IsFinite)
            {
                below.Add(low);
                above.Add(high);
                continue;
            }

            if (below.Count > 1)
            {
                IReadOnlyList<Position> outline = [.. below, .. Enumerable.Reverse(above)];
                yield return new PolygonMark(outline, colour.WithOpacity(Opacity)) { Clip = area.Box };
            }

            (below, above) = ([], []);
        }
    }
}
