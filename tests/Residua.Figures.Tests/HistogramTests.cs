using Residua.Figures.Tests.Infra;

namespace Residua.Figures.Tests;

public class HistogramTests
{
    private static readonly (int, int, int) C0 = (0x1f, 0x77, 0xb4), White = (255, 255, 255);

    private static readonly Histogram TwoBins = new() { Bins = new([0, 0.5, 1], [100, 50]) };

    // Axes from x = 80 to 576, y = 427.2 to 57.6; the tallest bar reaches 1 / 1.05 of the height, row 75.
    [Theory]
    [InlineData("tall bar, just under its top", 200, 76, true)]
    [InlineData("just over it", 200, 74, false)]
    [InlineData("short bar, just under its top", 450, 252, true)]
    [InlineData("just over it", 450, 250, false)]
    [InlineData("air on the left", 95, 400, false)]
    public void Bars_are_as_tall_as_their_counts(string @case, int x, int y, bool inside) =>
        Assert.True(TwoBins.Draw().PixelOf(x, y) == (inside ? C0 : White), @case);

    [Fact]
    public void Given_limits_leave_no_air() =>
        Assert.Equal(C0, (TwoBins with { XLimits = (0, 1) }).Draw().PixelOf(83, 400));

    [Fact]
    public void An_outline_is_drawn_over_the_bars_and_sets_the_height()
    {
        var figure = (TwoBins with { Outline = new([0, 0.5, 1], [50, 200]) }).Draw();

        // The bar of 100 is now half as tall as the axes allow.
        Assert.Equal(White, figure.PixelOf(200, 200));
        Assert.Equal((0xff, 0x7f, 0x0e), figure.PixelOf(200, 339));
        Assert.Contains("published", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shaded_is_so_from_bottom_to_top()
    {
        var figure = (TwoBins with { Shaded = [(0.25, 0.5)], ShadedLabel = "blind", XLimits = (0, 1) }).Draw();

        Assert.Equal(White, figure.PixelOf(190, 65));
        Assert.NotEqual(White, figure.PixelOf(220, 65));
        Assert.NotEqual(C0, figure.PixelOf(220, 400));
        Assert.Equal(C0, figure.PixelOf(190, 400));
        Assert.Contains("blind", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    public void What_is_shaded_has_ends(double low, double high) =>
        Assert.Throws<ArgumentException>(() => (TwoBins with { Shaded = [(low, high)] }).Draw());

    [Fact]
    public void Empty_bins_are_drawn_as_nothing() =>
        Assert.Equal(White, new Histogram { Bins = new([0, 1], [0]) }.Draw().PixelOf(300, 300));

    [Theory]
    [InlineData("no bins", new double[] { 0 }, new double[0])]
    [InlineData("edges do not fit", new double[] { 0, 1 }, new double[] { 1, 2 })]
    [InlineData("negative count", new double[] { 0, 1 }, new double[] { -1 })]
    [InlineData("NaN count", new double[] { 0, 1 }, new[] { double.NaN })]
    [InlineData("edges descend", new double[] { 1, 0 }, new double[] { 1 })]
    [InlineData("infinite edge", new[] { 0, double.PositiveInfinity }, new double[] { 1 })]
    public void Bad_bins_are_refused(string @case, double[] edges, double[] counts)
    {
        var bad = new HistogramBins(edges, counts);

        Assert.True(Record.Exception((TwoBins with { Bins = bad }).Draw) is ArgumentException, @case);
        Assert.True(Record.Exception((TwoBins with { Outline = bad }).Draw) is ArgumentException, @case);
    }
}
