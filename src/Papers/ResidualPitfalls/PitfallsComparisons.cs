using Residua.Data;
using Residua.Figures;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The paper's published heat maps and histograms beside ours, drawn alike.</summary>
internal static class PitfallsComparisons
{
    // Enough to see where the two differ, small enough that the tolerance on a phantom is not white.
    private const double DifferenceLimit = 0.1;

    /// <summary>All of them; the heat map of Experiment 1 stands for the paper.</summary>
    public static IReadOnlyList<PublishedComparison> All { get; } =
    [
        Map("experiment-1", "experiment-1-heat-map.csv"),
        Map("experiment-1-equalised", "experiment-1-equalised-heat-map.csv"),
        Map("experiment-1-equalised-per-image", "experiment-1-equalised-heat-map.csv"),
        Histogram("experiment-1", "experiment-1-histogram.csv"),
        Histogram("experiment-1-equalised", "experiment-1-equalised-histogram.csv"),
    ];

    private static PublishedComparison Map(string experiment, string reference) => new(
        experiment, "average-precision.csv", reference, "heat-map",
        (published, regenerated) => [.. Maps(NumericGrid.Read(published), NumericGrid.Read(regenerated))]);

    private static PublishedComparison Histogram(string experiment, string reference) => new(
        experiment, "histogram.csv", reference, "histogram",
        (published, regenerated) => [.. Histograms(Bins(published), Bins(regenerated))]);

    private static IEnumerable<ComparedFigure> Maps(NumericGrid published, NumericGrid regenerated)
    {
        yield return new(Map(published), "published");
        yield return new(Map(regenerated), "regenerated");
        if (published.RowAxis.Length == regenerated.RowAxis.Length
            && published.ColumnAxis.Length == regenerated.ColumnAxis.Length)
        {
            yield return new(
                Difference(published, regenerated), "difference: red where regenerated is higher, blue where published is");
        }
    }

    // One scale for both, or equal colours would not mean equal values.
    private static Figure Map(NumericGrid grid) => new HeatMap
    {
        Values = grid.Values,
        Columns = grid.ColumnAxis,
        Rows = grid.RowAxis,
        Limits = new(0, 1),
        Title = "AP by blur and intensity",
    }.Draw();

    private static Figure Difference(NumericGrid published, NumericGrid regenerated)
    {
        var difference = (double[,])regenerated.Values.Clone();
        for (var i = 0; i < difference.GetLength(0); i++)
        {
            for (var j = 0; j < difference.GetLength(1); j++)
            {
                difference[i, j] -= published.Values[i, j];
            }
        }

        return HeatMap.OfDifferences(difference, published.ColumnAxis, published.RowAxis, DifferenceLimit).Draw();
    }

    private static IEnumerable<ComparedFigure> Histograms(HistogramBins published, HistogramBins regenerated)
    {
        // Counts of as many pixels as were published: the number of slices differs.
        var scale = published.Counts.Sum() / regenerated.Counts.Sum();
        var scaled = regenerated with { Counts = [.. regenerated.Counts.Select(count => count * scale)] };
        yield return new(Bars(published, null), "published");
        yield return new(Bars(scaled, null), "regenerated, scaled to as many pixels as were published");
        yield return new(Bars(scaled, published), "difference: the outline of the published over the regenerated");
    }

    private static Figure Bars(HistogramBins bins, HistogramBins? outline) => new Histogram
    {
        Bins = bins,
        Outline = outline,
        XLimits = (0, 1),
        Title = "Intensities of the foreground",
    }.Draw();

    private static HistogramBins Bins(string path)
    {
        var table = NumericTable.Read(path);
        return new([.. table.Column("edge_low"), table.Column("edge_high")[^1]], table.Column("count"));
    }
}
