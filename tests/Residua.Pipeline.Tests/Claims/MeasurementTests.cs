using Residua.Data;
using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Tests.Claims;

public class MeasurementTests
{
    // Rows are intensities 0, 0.5, 1; columns sigmas 0, 1, 2.
    private static readonly NumericGrid Grid = new("intensity", [0, 0.5, 1], [0, 1, 2], new double[,]
    {
        { 1.0, 0.9, 0.6 },
        { 1.0, 0.3, 0.1 },
        { 1.0, 0.8, 0.4 },
    });

    [Theory]
    [InlineData(MeasureKind.Minimum, 0.1)]
    [InlineData(MeasureKind.Maximum, 1.0)]
    [InlineData(MeasureKind.Mean, 6.1 / 9)]
    [InlineData(MeasureKind.RowOfMinimum, 0.5)]
    [InlineData(MeasureKind.FirstColumnBelow, 1.0)]
    [InlineData(MeasureKind.FirstRowBelow, 0.5)]
    [InlineData(MeasureKind.LastRowBelow, 1.0)]
    [InlineData(MeasureKind.Asymmetry, 0.6 / 9)]
    public void Over_the_whole_grid(MeasureKind kind, double expected) =>
        Assert.Equal(expected, Measurement.Of(new() { Kind = kind }, Grid, null), 1e-12);

    [Fact]
    public void Rows_and_columns_narrow_the_grid() => Assert.Equal(
        0.6,
        Measurement.Of(new() { Kind = MeasureKind.Mean, Rows = new() { To = 0 }, Columns = new() { From = 2 } }, Grid, null), 1e-12);

    [Fact]
    public void The_level_moves_a_crossing() => Assert.Equal(
        0.0,
        Measurement.Of(new() { Kind = MeasureKind.FirstRowBelow, Level = 0.7 }, Grid, null));

    [Fact]
    public void The_difference_is_the_mean_over_the_cells()
    {
        var other = Grid with { Values = new double[,] { { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 } } };

        Assert.Equal(2.9 / 9, Measurement.Of(new() { Kind = MeasureKind.MeanAbsoluteDifference }, Grid, other), 1e-12);
    }

    [Fact]
    public void An_empty_region_has_no_value() =>
        Assert.True(double.IsNaN(Measurement.Of(new() { Kind = MeasureKind.Mean, Columns = new() { From = 9 } }, Grid, null)));

    [Fact]
    public void Equal_histograms_on_different_bins_have_distance_0()
    {
        var coarse = Histogram((0, 1, 3), (1, 2, 1));
        var fine = Histogram((0, 0.5, 15), (0.5, 1, 15), (1, 1.5, 5), (1.5, 2, 5));

        Assert.Equal(0, HistogramDistance.TotalVariation(fine, coarse), 1e-12);
    }

    [Theory]
    [InlineData(0, 4, 0.75)] // all in the second bin, where a quarter should be
    [InlineData(2, 2, 0.25)]
    [InlineData(4, 0, 0.25)]
    public void The_distance_is_the_share_in_the_wrong_bins(double first, double second, double expected) =>
        Assert.Equal(expected, HistogramDistance.TotalVariation(Histogram((0, 1, first), (1, 2, second)), Histogram((0, 1, 3), (1, 2, 1))), 1e-12);

    [Fact]
    public void What_lies_beyond_the_published_range_counts_for_the_last_bin() =>
        Assert.Equal(0, HistogramDistance.TotalVariation(Histogram((0, 1, 3), (5, 6, 1)), Histogram((0, 1, 3), (1, 2, 1))), 1e-12);

    private static NumericTable Histogram(params (double Low, double High, double Count)[] bins) =>
        new(["edge_low", "edge_high", "count"], [.. bins.Select(bin => (double[])[bin.Low, bin.High, bin.Count])]);
}
