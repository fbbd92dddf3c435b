using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Report;

/// <summary>A published table and the regenerated one, drawn alike.</summary>
internal static class Comparison
{
    // Enough to see where the two differ, small enough that the tolerance on a phantom is not white.
    private const double DifferenceLimit = 0.1;

    /// <summary>Name of the experiment's own figure that the comparison makes superfluous.</summary>
    public static string Replaced(Measure measure) => IsHistogram(measure) ? "histogram" : "heat-map";

    /// <summary>Published, regenerated, and what is different between them.</summary>
    /// <param name="claim">A claim whose measure has a reference.</param>
    /// <param name="publishedPath">The reference.</param>
    /// <param name="regeneratedPath">The table of this run.</param>
    /// <exception cref="BadInputException">One of them cannot be read.</exception>
    public static IEnumerable<Picture> Of(Claim claim, string publishedPath, string regeneratedPath)
    {
        var drawn = IsHistogram(claim.Measure)
            ? Histograms(Bins(publishedPath), Bins(regeneratedPath))
            : Grids(NumericGrid.Read(publishedPath), NumericGrid.Read(regeneratedPath));
        return drawn.Select(figure => new Picture(figure.Png, $"{claim.Statement}: {figure.Caption}", figure.Caption));
    }

    private static bool IsHistogram(Measure measure) => measure.Kind == "total-variation";

    private static IEnumerable<(byte[] Png, string Caption)> Grids(NumericGrid published, NumericGrid regenerated)
    {
        yield return (Map(published), "published");
        yield return (Map(regenerated), "regenerated");
        if (published.RowAxis.Length == regenerated.RowAxis.Length && published.ColumnAxis.Length == regenerated.ColumnAxis.Length)
        {
            yield return (Difference(published, regenerated), "difference: red where regenerated is higher, blue where published is");
        }
    }

    // One scale for both, or equal colours would not mean equal values.
    private static byte[] Map(NumericGrid grid) =>
        new HeatMap { Values = grid.Values, Columns = grid.ColumnAxis, Rows = grid.RowAxis, Limits = new(0, 1) }.Draw().ToPng();

    private static byte[] Difference(NumericGrid published, NumericGrid regenerated)
    {
        var difference = (double[,])regenerated.Values.Clone();
        for (var i = 0; i < difference.GetLength(0); i++)
        {
            for (var j = 0; j < difference.GetLength(1); j++)
            {
                difference[i, j] -= published.Values[i, j];
            }
        }

        return HeatMap.OfDifferences(difference, published.ColumnAxis, published.RowAxis, DifferenceLimit).Draw().ToPng();
    }

    private static IEnumerable<(byte[] Png, string Caption)> Histograms(HistogramBins published, HistogramBins regenerated)
    {
        // Counts of as many pixels as were published: the number of slices differs.
        var scale = published.Counts.Sum() / regenerated.Counts.Sum();
        var scaled = regenerated with { Counts = [.. regenerated.Counts.Select(count => count * scale)] };
        yield return (Bars(published, null), "published");
        yield return (Bars(scaled, null), "regenerated, scaled to as many pixels as were published");
        yield return (Bars(scaled, published), "difference: the outline of the published over the regenerated");
    }

    private static byte[] Bars(HistogramBins bins, HistogramBins? outline) =>
        new Histogram { Bins = bins, Outline = outline, XLimits = (0, 1) }.Draw().ToPng();

    private static HistogramBins Bins(string path)
    {
        var table = NumericTable.Read(path);
        return new([.. table.Column("edge_low"), table.Column("edge_high")[^1]], table.Column("count"));
    }
}
