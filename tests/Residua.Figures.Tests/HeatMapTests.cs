using Residua.Figures.Tests.Infra;

namespace Residua.Figures.Tests;

public class HeatMapTests
{
    // The published picture's frame: pixel columns 107 and 477, rows 58 and 427; colour bar 502 and 520.
    [Theory]
    [InlineData("left", 107, 300)]
    [InlineData("right", 477, 300)]
    [InlineData("top", 300, 58)]
    [InlineData("bottom", 300, 427)]
    [InlineData("bar, left", 502, 300)]
    [InlineData("bar, right", 520, 300)]
    [InlineData("first column tick", 107, 430)]
    [InlineData("last column tick", 477, 430)]
    [InlineData("row tick 0.2", 104, 353)]
    [InlineData("tick of the bar at its top", 523, 58)]
    public void The_frame_stands_where_the_published_one_stands(string @case, int x, int y)
    {
        var map = Samples.HeatMap() with { Limits = new(0.037, 1) };

        Assert.True(map.Draw().PixelOf(x, y) == (0, 0, 0), @case);
    }

    [Theory]
    [InlineData("lower left cell is the smallest value: blue", 115, 400, 58, 76, 192)]
    [InlineData("upper right cell is the largest: red", 470, 65, 179, 3, 38)]
    public void Row_0_is_at_the_bottom(string @case, int x, int y, int r, int g, int b) =>
        Assert.True(Samples.HeatMap().Draw().PixelOf(x, y) == (r, g, b), @case);

    [Fact]
    public void The_reference_line_is_dashed_in_the_first_default_colour()
    {
        using var image = (Samples.HeatMap() with { Reference = 0.25 }).Draw().ToImage();

        var inked = Enumerable.Range(60, 360).Count(y => image.At(125, y) == (0x1f, 0x77, 0xb4));

        // Dashes of 3.7 in every 5.3 line widths.
        Assert.InRange(inked, 200, 360 * 3.7 / 5.3);
    }

    [Fact]
    public void A_difference_of_zero_is_grey()
    {
        var map = HeatMap.OfDifferences(new double[,] { { -0.1, 0, 0.1 } }, [0, 1, 2], [0]) with { Reference = null };

        Assert.Equal((221, 220, 219), map.Draw().PixelOf(292, 240));
    }

    [Fact]
    public void A_missing_value_is_white()
    {
        var map = Samples.HeatMap() with { Values = new double[4, 5] };
        map.Values[0, 0] = double.NaN;

        Assert.Equal((255, 255, 255), map.Draw().PixelOf(115, 400));
    }

    [Fact]
    public void Another_size_keeps_the_axes_square()
    {
        using var image = (Samples.HeatMap() with { Size = new(400, 480) }).Draw().ToImage();

        // 62 % of 400 pixels, ending at 74.5 %, in the middle of the height.
        Assert.Equal(((0, 0, 0), (0, 0, 0)), (image.At(50, 240), image.At(298, 240)));
        Assert.Equal(((0, 0, 0), (0, 0, 0)), (image.At(200, 118), image.At(200, 366)));
    }

    public static TheoryData<string, HeatMap> Bad => new()
    {
        { "empty", Samples.HeatMap() with { Values = new double[0, 0], Columns = [], Rows = [] } },
        { "too few columns", Samples.HeatMap() with { Columns = [0, 1] } },
        { "columns do not ascend", Samples.HeatMap() with { Columns = [0, 1, 1, 2, 3] } },
        { "row is NaN", Samples.HeatMap() with { Rows = [0, 1, double.NaN, 2] } },
        { "limits swapped", Samples.HeatMap() with { Limits = new(1, 0) } },
        { "limits NaN", Samples.HeatMap() with { Limits = new(0, double.NaN) } },
        { "no size", Samples.HeatMap() with { Size = new(0, 480) } },
        { "huge", Samples.HeatMap() with { Size = new(int.MaxValue, int.MaxValue) } },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Bad_input_is_refused(string @case, HeatMap map) =>
        Assert.True(Record.Exception(map.Draw) is ArgumentException, @case);

    [Fact]
    public void Values_that_are_all_missing_are_refused() =>
        Assert.Throws<ArgumentException>(new HeatMap { Columns = [0], Rows = [0], Values = new[,] { { double.NaN } } }.Draw);
}
