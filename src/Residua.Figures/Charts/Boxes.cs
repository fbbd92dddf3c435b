using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Numerics;

namespace Residua.Figures;

/// <summary>One box of a box plot.</summary>
internal static class Boxes
{
    /// <summary>Largest number of outliers that are drawn; of more, evenly spaced ones from the lowest to the highest.</summary>
    public const int MostOutliers = 60;

    private const double Opacity = 0.5;
    private const double OutlierDiameter = 4;
    private static readonly (double On, double Off) Dash = (4, 3);

    /// <summary>The colour of a box's inside.</summary>
    public static Colour Fill(Colour colour) => colour.WithOpacity(Opacity);

    /// <summary>The marks.</summary>
    /// <param name="area">Where.</param>
    /// <param name="box">What.</param>
    /// <param name="x">Its middle on the horizontal axis.</param>
    /// <param name="half">Half its width.</param>
    /// <param name="colour">Of its lines.</param>
    public static IEnumerable<Mark> Of(PlotArea area, BoxStatistics box, double x, double half, Colour colour)
    {
        var (left, right, cap) = (x - half, x + half, half / 2);
        var (low, high) = (box.LowerQuartile, box.UpperQuartile);
        var (_, mean, deviation) = box.Spread;
        Position[] frame = [area.At(left, high), area.At(right, high), area.At(right, low), area.At(left, low)];
        Mark[] marks =
        [
            new PolygonMark(frame, Fill(colour)),
            new PolylineMark(frame, colour, Points.Patch) { Closed = true },
            Line((left, box.Median), (right, box.Median), Points.Line),
            Line((x, low), (x, box.LowerWhisker), Points.Patch),
            Line((x, high), (x, box.UpperWhisker), Points.Patch),
            Line((x - cap, box.LowerWhisker), (x + cap, box.LowerWhisker), Points.Patch),
            Line((x - cap, box.UpperWhisker), (x + cap, box.UpperWhisker), Points.Patch),
            Line((left, mean), (right, mean), Points.Patch) with { Dash = Dash },
            new PolylineMark(
                [area.At(left, mean), area.At(x, mean + deviation), area.At(right, mean), area.At(x, mean - deviation)],
                colour, Points.Patch) { Closed = true, Dash = Dash },
            .. Thinned(box.Outliers).Select(value => Dot.At(area.At(x, value), colour, OutlierDiameter)),
        ];
        return marks.Select(mark => mark with { Clip = area.Box });

        PolylineMark Line((double X, double Y) from, (double X, double Y) to, double width) =>
            new([area.At(from.X, from.Y), area.At(to.X, to.Y)], colour, width);
    }

    private static IEnumerable<double> Thinned(IReadOnlyList<double> outliers) => outliers.Count <= MostOutliers
        ? outliers
        : Enumerable.Range(0, MostOutliers).Select(i => outliers[(int)((long)i * (outliers.Count - 1) / (MostOutliers - 1))]);
}
