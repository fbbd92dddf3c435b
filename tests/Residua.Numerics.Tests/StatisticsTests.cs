namespace Residua.Numerics.Tests;

public class StatisticsTests
{
    [Theory]
    [InlineData(new[] { 1.0, 2, 4 }, 3, 7 / 3.0, 1.247219128924647)]
    [InlineData(new[] { 5.0, double.NaN, 7 }, 2, 6, 1)]
    [InlineData(new[] { 3.0 }, 1, 3, 0)]
    [InlineData(new[] { double.NaN }, 0, double.NaN, double.NaN)]
    [InlineData(new double[0], 0, double.NaN, double.NaN)]
    public void A_spread_passes_over_what_is_missing(double[] values, int count, double mean, double deviation)
    {
        var spread = MeanSpread.Of(values);

        Assert.Equal(count, spread.Count);
        Assert.Equal(mean, spread.Mean, 1e-15);
        Assert.Equal(deviation, spread.StandardDeviation, 1e-15);
    }

    // Quartiles: numpy.percentile(values, [25, 50, 75], method="hazen").
    [Theory]
    [InlineData("five", new[] { 3.0, 1, 2, 5, 4 }, 1.75, 3, 4.25, 1, 5, new double[0])]
    [InlineData("six", new[] { 1.0, 2, 3, 4, 5, 6 }, 2, 3.5, 5, 1, 6, new double[0])]
    [InlineData("outliers", new[] { -9.0, 1, 2, 3, 4, 5, 6, 20 }, 1.5, 3.5, 5.5, 1, 6, new[] { -9.0, 20 })]
    [InlineData("at the very reach", new[] { 0.0, 4, 4, 4, 6, 6, 6, 9 }, 4, 5, 6, 4, 9, new[] { 0.0 })]
    [InlineData("one", new[] { 7.0 }, 7, 7, 7, 7, 7, new double[0])]
    [InlineData("equal", new[] { 7.0, 7, 7 }, 7, 7, 7, 7, 7, new double[0])]
    [InlineData("missing", new[] { double.NaN, 7, double.PositiveInfinity }, 7, 7, 7, 7, 7, new double[0])]
    public void A_box_is_as_plotly_draws_it(
        string @case, double[] values, double low, double median, double high, double lowest, double highest, double[] outliers)
    {
        var box = BoxStatistics.Of(values);

        Assert.True((low, median, high) == (box.LowerQuartile, box.Median, box.UpperQuartile), @case);
        Assert.Equal((lowest, highest), (box.LowerWhisker, box.UpperWhisker));
        Assert.Equal(outliers, box.Outliers);
    }

    [Fact]
    public void A_box_knows_mean_and_deviation() =>
        Assert.Equal(new(3, 2, Math.Sqrt(2 / 3.0)), BoxStatistics.Of([1, 2, 3, double.NaN]).Spread);

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { double.NaN, double.NegativeInfinity })]
    public void A_box_of_nothing_is_refused(double[] values) =>
        Assert.Throws<ArgumentException>(() => BoxStatistics.Of(values));
}
