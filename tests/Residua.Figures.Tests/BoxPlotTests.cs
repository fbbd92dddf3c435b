using Residua.Figures.Tests.Infra;
using Residua.Numerics;

namespace Residua.Figures.Tests;

public class BoxPlotTests
{
    private static readonly (int, int, int) C0 = (0x1f, 0x77, 0xb4), White = (255, 255, 255), Inside = (142, 186, 217);

    // Quartiles 0.3 and 0.7, whiskers 0.2 and 0.8, median and mean 0.5.
    private static readonly BoxStatistics Box = BoxStatistics.Of([0.2, 0.4, 0.6, 0.8]);

    private static readonly BoxPlot One = Plot(new BoxGroup("Normal", [Box]));

    // Axes of 496 × 369.6 pixels at (80, 57.6): the box reaches from (204, 168.5) to (452, 316.3), its whiskers to 131.5 and
    // 353.3.
    [Theory]
    [InlineData("inside, upper left", 210, 175, true)]
    [InlineData("inside, lower right", 445, 310, true)]
    [InlineData("left of it", 198, 200, false)]
    [InlineData("right of it", 458, 200, false)]
    [InlineData("above it", 250, 160, false)]
    [InlineData("below it", 250, 325, false)]
    public void A_box_reaches_from_quartile_to_quartile(string @case, int x, int y, bool inside) =>
        Assert.True(One.Draw().PixelOf(x, y) == (inside ? Inside : White), @case);

    [Theory]
    [InlineData("median", 250, 242)]
    [InlineData("upper whisker", 328, 140)]
    [InlineData("lower whisker", 328, 345)]
    [InlineData("upper cap", 290, 132)]
    [InlineData("lower cap", 370, 353)]
    public void Lines_stand_where_they_should(string @case, int x, int y)
    {
        using var image = One.Draw().ToImage();

        Assert.True(Enumerable.Range(-1, 3).Any(d => image.At(x + d, y) == C0 || image.At(x, y + d) == C0), @case);
    }

    // The mean is 0.5, the deviation 0.2236: the diamond's tip is above the box, at 159.8.
    [Fact]
    public void A_dashed_diamond_shows_mean_and_deviation()
    {
        var svg = One.Draw().ToSvg();

        Assert.Contains("d=\"M204 242.4L328 159.755L452 242.4L328 325.045Z\"", svg, StringComparison.Ordinal);
        Assert.Equal(2, svg.Split("stroke-dasharray").Length - 1);
    }

    [Fact]
    public void Series_stand_side_by_side_in_their_own_colours()
    {
        var figure = Plot(new BoxGroup("a", [Box, Box]), new BoxGroup("b", [null, Box])).Draw();

        // Groups of 248 pixels with two places of 99: boxes at 154, 254, (402) and 502.
        Assert.Equal(Inside, figure.PixelOf(130, 175));
        Assert.Equal((255, 190, 134), figure.PixelOf(230, 175));
        Assert.Equal(White, figure.PixelOf(402, 242));
        Assert.Equal((255, 190, 134), figure.PixelOf(480, 175));
    }

    [Fact]
    public void The_legend_stands_right_of_the_axes_and_inside_the_figure()
    {
        LegendEntry[] entries = [new("a rather long model's name", default, LegendHandle.Bar)];
        var figure = FigureSize.Default.Area;

        var area = LegendBox.MakeRoom(new(80, 50, 576, 420), entries, figure.Right);
        var frame = LegendBox.Frame(area, LegendCorner.Outside, entries);

        Assert.True(area.Right < frame.Left && frame.Right < figure.Right);
        Assert.Equal(area, LegendBox.MakeRoom(area, [], figure.Right));
    }

    [Fact]
    public void Outliers_are_drawn_but_never_more_than_can_be_told_apart()
    {
        var many = BoxStatistics.Of(
            [.. Enumerable.Repeat(0.5, 40_000), .. Enumerable.Range(0, 10_000).Select(i => 0.05 + (i / 50_000.0))]);

        var svg = Plot(new BoxGroup("many", [many])).Draw().ToSvg();

        Assert.InRange(svg.Split("<path").Length, Boxes.MostOutliers, Boxes.MostOutliers + 60);
        // The lowest one.
        Assert.Equal(C0, Plot(new BoxGroup("many", [many])).Draw().PixelOf(328, 408));
    }

    [Fact]
    public void Without_limits_the_axis_fits_the_boxes() =>
        Assert.Equal(Inside, (One with { YLimits = null }).Draw().PixelOf(210, 140));

    [Theory]
    [InlineData("short", 13.889, "rotate(-90")]
    [InlineData("as long a name as a data set may have", 10.417, "rotate(-30")]
    public void Names_become_smaller_and_lean_before_they_overlap(string name, double size, string expected)
    {
        var svg = Plot([.. Enumerable.Repeat(new BoxGroup(name, [Box]), 6)]).Draw().ToSvg();

        Assert.Contains(FormattableString.Invariant($"font-size=\"{size}\""), svg, StringComparison.Ordinal);
        Assert.Contains(expected, svg, StringComparison.Ordinal);
    }

    public static TheoryData<string, BoxPlot> Bad => new()
    {
        { "no groups", Plot() },
        { "no boxes", Plot(new BoxGroup("a", [])) },
        { "a box too few", Plot(new BoxGroup("a", [Box, Box]), new BoxGroup("b", [Box])) },
        { "other series than boxes", One with { Series = ["a", "b"] } },
        { "limits swapped", One with { YLimits = (1, 0) } },
        { "nothing to fit limits to", Plot(new BoxGroup("a", [null])) with { YLimits = null } },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Bad_input_is_refused(string @case, BoxPlot plot) =>
        Assert.True(Record.Exception(plot.Draw) is ArgumentException, @case);

    [Fact]
    public void An_axis_without_a_box_is_drawn() => Assert.NotNull(Plot(new BoxGroup("a", [null])).Draw());

    private static BoxPlot Plot(params BoxGroup[] groups) => new() { Groups = groups, YLabel = "SSIM" };
}
