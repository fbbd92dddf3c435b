using Residua.Figures.Tests.Infra;

namespace Residua.Figures.Tests;

public class ScatterTests
{
    private static readonly (int, int, int) C0 = (0x1f, 0x77, 0xb4), C1 = (0xff, 0x7f, 0x0e), White = (255, 255, 255);

    private static readonly Scatter Two = new()
    {
        Points = [new("", 0.25, 0.25), new("", 0.75, 0.5)],
        XLabel = "x",
        YLabel = "y",
        XLimits = (0, 1),
        YLimits = (0, 1),
    };

    // Axes of 496 × 369.6 pixels at (80, 57.6): the points stand at (204, 334.8) and (452, 242.4), 10.4 pixels wide.
    [Theory]
    [InlineData("first, its middle", 204, 334, 0)]
    [InlineData("first, inside its rim", 208, 335, 0)]
    [InlineData("outside its rim", 210, 335, null)]
    [InlineData("outside its corner", 208, 339, null)]
    [InlineData("second, its middle", 452, 242, 1)]
    [InlineData("x and y swapped", 328, 150, null)]
    public void Points_stand_where_they_are_and_are_round(string @case, int x, int y, int? colour) =>
        Assert.True(Two.Draw().PixelOf(x, y) == (colour is null ? White : colour == 0 ? C0 : C1), @case);

    [Fact]
    public void Without_limits_the_points_get_air()
    {
        var figure = (Two with { XLimits = null, YLimits = null }).Draw();

        // 5 of 110 per cent from the lower left corner.
        Assert.Equal(C0, figure.PixelOf(102, 410));
        Assert.Equal(C1, figure.PixelOf(553, 74));
    }

    [Fact]
    public void A_point_that_is_not_finite_is_left_out()
    {
        var scatter = Two with { Points = [.. Two.Points, new("", double.NaN, 0.5), new("", 0.5, double.PositiveInfinity)] };

        Assert.DoesNotContain("#2ca02c", scatter.Draw().ToSvg(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.9, 0.93, 90, 80)] // upper right taken: upper left
    [InlineData(0.1, 0.93, 566, 80)]
    public void The_legend_avoids_the_points(double x, double y, int atX, int atY)
    {
        var scatter = Two with { Points = [new("named", x, y)] };
        var (drawn, none) = (scatter.Draw(), (scatter with { Legend = LegendCorner.None }).Draw());

        Assert.Contains(Enumerable.Range(-8, 16), d => drawn.PixelOf(atX + d, atY) != none.PixelOf(atX + d, atY));
    }

    [Fact]
    public void The_legend_shows_a_point_beside_its_name()
    {
        var svg = (Two with { Points = [new("named", 0.5, 0.5), new("", 0.25, 0.5)] }).Draw().ToSvg();

        Assert.Contains(">named<", svg, StringComparison.Ordinal);
        Assert.Equal(2, svg.Split("fill=\"#1f77b4\"").Length - 1);
        Assert.Equal(1, svg.Split("fill=\"#ff7f0e\"").Length - 1);
    }

    [Fact]
    public void What_exceeds_the_axes_is_cut_off() =>
        Assert.Equal(White, (Two with { Points = [new("", 1.004, 0.5)] }).Draw().PixelOf(579, 242));

    public static TheoryData<string, Scatter> Bad => new()
    {
        { "no points", Two with { Points = [] } },
        { "nothing finite", Two with { Points = [new("", double.NaN, 1)], XLimits = null } },
        { "limits swapped", Two with { XLimits = (1, 0) } },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Bad_input_is_refused(string @case, Scatter scatter) =>
        Assert.True(Record.Exception(scatter.Draw) is ArgumentException, @case);
}
