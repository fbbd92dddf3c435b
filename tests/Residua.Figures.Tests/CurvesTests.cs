using Residua.Figures.Tests.Infra;

namespace Residua.Figures.Tests;

public class CurvesTests
{
    private static readonly (int, int, int) C0 = (0x1f, 0x77, 0xb4), White = (255, 255, 255);

    private static readonly double[] Ends = [0, 1];

    // Axes of 496 × 369.6 pixels at (80, 57.6), five per cent of air left and right.
    [Fact]
    public void A_level_line_runs_at_its_value()
    {
        var curves = Samples.Curves(new Curve("", Ends, [0.5, 0.5]));

        Assert.Equal(C0, curves.Draw().PixelOf(300, 242));
        Assert.Equal(White, curves.Draw().PixelOf(300, 245));
    }

    [Fact]
    public void A_line_may_have_the_colour_of_another()
    {
        var curves = Samples.Curves(new Curve("", [0, 0.1], [0.1, 0.1]), new Curve("", Ends, [0.5, 0.5]) { Colour = 0 });

        Assert.Equal(C0, curves.Draw().PixelOf(300, 242));
    }

    [Fact]
    public void A_missing_value_leaves_a_gap()
    {
        var curves = Samples.Curves(new Curve("", [0, 0.4, 0.5, 0.6, 1], [0.5, 0.5, double.NaN, 0.5, 0.5]));

        Assert.Equal(White, curves.Draw().PixelOf(328, 242));
        Assert.Equal(C0, curves.Draw().PixelOf(200, 242));
        Assert.Equal(C0, curves.Draw().PixelOf(500, 242));
    }

    [Fact]
    public void What_exceeds_the_axes_is_cut_off()
    {
        var curves = Samples.Curves(new Curve("", [0.5, 0.6], [-1e6, 1e6])) with { XLimits = (0, 1) };

        using var image = curves.Draw().ToImage();

        Assert.All(Enumerable.Range(0, 640), x => Assert.Equal(White, image.At(x, 20)));
        Assert.Contains(Enumerable.Range(300, 100), x => image.At(x, 240) == C0);
    }

    [Theory]
    [InlineData(70, false)]
    [InlineData(82, true)]
    [InlineData(574, true)]
    [InlineData(579, false)]
    public void A_line_ends_at_the_frame(int x, bool drawn)
    {
        var curves = Samples.Curves(new Curve("", [-1, 2], [0.5, 0.5])) with { XLimits = (0, 1), Legend = LegendCorner.None };

        Assert.Equal(drawn ? C0 : White, curves.Draw().PixelOf(x, 242));
    }

    [Fact]
    public void A_dashed_line_that_leaves_the_axes_by_far_is_drawn_at_once()
    {
        var curves = Samples.Curves(new Curve("", [0.5, 0.6], [-1e12, 1e12]) { Dashed = true });

        Assert.Equal(White, curves.Draw().PixelOf(300, 20));
    }

    [Fact]
    public void Equal_values_still_make_an_axis() =>
        Assert.Equal(C0, (Samples.Curves(new Curve("", Ends, [1e18, 1e18])) with { YLimits = null }).Draw().PixelOf(300, 242));

    [Fact]
    public void The_reference_is_a_red_line()
    {
        var curves = Samples.Curves(new Curve("", Ends, [0.5, 0.5])) with { XLimits = (0, 1), Reference = 0.25 };
        using var image = curves.Draw().ToImage();

        Assert.Contains(Enumerable.Range(60, 360), y => image.At(204, y) == (255, 0, 0));
    }

    [Fact]
    public void A_reference_beyond_the_axis_is_not_drawn()
    {
        var curves = Samples.Curves(new Curve("", Ends, [0.5, 0.5])) with { XLimits = (0, 1), Reference = 1.1 };
        using var image = curves.Draw().ToImage();

        Assert.All(Enumerable.Range(60, 360), y => Assert.Equal(White, image.At(625, y)));
    }

    [Theory]
    [InlineData(LegendCorner.LowerRight, 566, 410)]
    [InlineData(LegendCorner.UpperRight, 566, 80)]
    [InlineData(LegendCorner.LowerLeft, 90, 410)]
    [InlineData(LegendCorner.UpperLeft, 90, 80)]
    public void The_legend_stands_in_its_corner(LegendCorner corner, int x, int y)
    {
        var curves = Samples.Curves(new Curve("a", Ends, [0, 1]), new Curve("b", Ends, [1, 0])) with { Legend = corner };
        var without = curves with { Legend = LegendCorner.None };

        Assert.True(Differs(curves, without, x, y));
    }

    [Fact]
    public void A_line_without_a_label_is_not_in_the_legend()
    {
        var svg = Samples.Curves(new Curve("named", Ends, Ends), new Curve("", Ends, Ends)).Draw().ToSvg();

        Assert.Equal(2, svg.Split("stroke=\"#1f77b4\"").Length - 1);
        Assert.Equal(1, svg.Split("stroke=\"#ff7f0e\"").Length - 1);
    }

    // Between 0.4 and 0.6 at the left, between 0.2 and 0.8 at the right: C0 at 20 % on white.
    [Theory]
    [InlineData(120, 220, true)]
    [InlineData(120, 200, false)]
    [InlineData(540, 160, true)]
    [InlineData(540, 325, true)]
    [InlineData(540, 370, false)]
    public void A_band_is_shaded_between_its_ends(int x, int y, bool shaded)
    {
        var curves = Samples.Curves(new Curve("", Ends, [0.5, 0.5]) { Band = new([0.4, 0.2], [0.6, 0.8]) });

        Assert.Equal(shaded ? (0xd2, 0xe3, 0xf0) : White, curves.Draw().PixelOf(x, y));
    }

    [Fact]
    public void A_band_lies_behind_all_lines()
    {
        var curves = Samples.Curves(
            new Curve("", Ends, [0.5, 0.5]), new Curve("", Ends, [0.9, 0.9]) { Band = new([0, 0], [1, 1]) });

        Assert.Equal(C0, curves.Draw().PixelOf(300, 242));
    }

    [Fact]
    public void A_band_that_leaves_the_axes_is_cut_off()
    {
        var figure = Samples.Curves(new Curve("", Ends, [0.5, 0.5]) { Band = new([-1e9, -1e9], [1e9, 1e9]) }).Draw();

        Assert.Equal(White, figure.PixelOf(300, 20));
        Assert.NotEqual(White, figure.PixelOf(300, 100));
    }

    [Fact]
    public void A_missing_end_leaves_a_gap_in_the_band()
    {
        double[] x = [0, 0.4, 0.5, 0.6, 1], level = [0.5, 0.5, 0.5, 0.5, 0.5];
        var curves = Samples.Curves(new Curve("", x, level) { Band = new([0, 0, double.NaN, 0, 0], [1, 1, 1, 1, 1]) });

        Assert.Equal(White, curves.Draw().PixelOf(328, 100));
        Assert.NotEqual(White, curves.Draw().PixelOf(200, 100));
        Assert.NotEqual(White, curves.Draw().PixelOf(500, 100));
    }

    [Fact]
    public void Axes_that_fit_the_data_fit_the_bands()
    {
        var curves = Samples.Curves(new Curve("", Ends, [0.5, 0.5]) { Band = new([-3, -3], [3, 3]) }) with { YLimits = null };

        Assert.Equal(White, curves.Draw().PixelOf(300, 64));
        Assert.NotEqual(White, curves.Draw().PixelOf(300, 90));
    }

    // From 0.2 up to 0.8 at the left end, then level.
    [Fact]
    public void A_stepped_line_holds_a_value_from_the_position_before()
    {
        var curves = Samples.Curves(new Curve("", Ends, [0.2, 0.8]) { Stepped = true }) with { XLimits = (-1, 1) };
        using var image = curves.Draw().ToImage();

        Assert.Contains(Enumerable.Range(129, 6), y => image.At(450, y) == C0);
        Assert.Contains(Enumerable.Range(325, 6), x => image.At(x, 200) == C0);
        Assert.Equal(White, image.At(450, 242));
    }

    // Axes of 369.6 × 369.6 pixels in the middle of the figure's: from 143.2 to 512.8.
    [Theory]
    [InlineData(140, false)]
    [InlineData(146, true)]
    [InlineData(510, true)]
    [InlineData(516, false)]
    public void Square_axes_are_equally_long(int x, bool drawn)
    {
        var curves = Samples.Curves(new Curve("", [-1, 2], [0.5, 0.5])) with { XLimits = (0, 1), Square = true };

        Assert.Equal(drawn, curves.Draw().PixelOf(x, 242) == C0);
    }

    [Fact]
    public void The_diagonal_runs_through_equal_values_behind_the_lines()
    {
        var chance = Samples.Curves(new Curve("", Ends, [0.5, 0.5])) with { XLimits = (0, 2), Diagonal = true };

        var svg = chance.Draw().ToSvg();

        Assert.Contains("d=\"M80 427.2L328 57.6\"", svg, StringComparison.Ordinal);
        Assert.True(svg.IndexOf("M80 427.2L328", StringComparison.Ordinal) < svg.IndexOf("#1f77b4", StringComparison.Ordinal));
    }

    [Fact]
    public void A_legend_outside_covers_no_line()
    {
        var curves = Samples.Curves(new Curve("a name of some length", [-1, 2], [0.97, 0.97])) with { XLimits = (0, 1) };
        using var image = (curves with { Legend = LegendCorner.Outside }).Draw().ToImage();

        Assert.Equal(White, image.At(420, 68));
        Assert.All(Enumerable.Range(82, 300), x => Assert.Contains(Enumerable.Range(65, 8), y => image.At(x, y) == C0));
    }

    [Fact]
    public void Charts_of_detection_show_chance()
    {
        var line = new Curve("a", Ends, Ends);

        Assert.True(DetectionCurves.Roc([line]).Diagonal);
        Assert.Equal([0.3, 0.3], DetectionCurves.PrecisionRecall([line], 0.3).Lines[1].Y);
        Assert.True(DetectionCurves.PrecisionRecall([line]).Lines.Single().Stepped);
        Assert.All([DetectionCurves.Roc([line]), DetectionCurves.PrecisionRecall([line])], chart => Assert.NotNull(chart.Draw()));
    }

    public static TheoryData<string, Curves> Bad => new()
    {
        { "a band of another length", Samples.Curves(new Curve("a", Ends, Ends) { Band = new([0], [1, 1]) }) },
        { "no lines", Samples.Curves() },
        { "lengths differ", Samples.Curves(new Curve("a", Ends, [1])) },
        { "nothing finite", Samples.Curves(new Curve("a", [double.NaN], [1])) },
        { "too far apart", Samples.Curves(new Curve("a", Ends, [-1.7e308, 1.7e308])) with { YLimits = null } },
        { "limits swapped", Samples.Curves(new Curve("a", Ends, Ends)) with { YLimits = (1, 0) } },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Bad_input_is_refused(string @case, Curves curves) =>
        Assert.True(Record.Exception(curves.Draw) is ArgumentException, @case);

    // The frame is a faint line: look for any change in the 20 × 20 pixels around it.
    private static bool Differs(Curves a, Curves b, int x, int y)
    {
        using var first = a.Draw().ToImage();
        using var second = b.Draw().ToImage();
        return Enumerable.Range(0, 400).Select(i => (X: x - 10 + i % 20, Y: y - 10 + i / 20))
            .Any(at => first.At(at.X, at.Y) != second.At(at.X, at.Y));
    }
}
