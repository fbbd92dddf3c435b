using Residua.Figures.Tests.Infra;
using Residua.Numerics;

namespace Residua.Figures.Tests;

public class WarpedGridTests
{
    private static readonly (int, int, int) Black = (0, 0, 0), Line = (137, 85, 117);

    // A panel of 30 pixels at (8, 8) shows 3 × 3: their middles are at 13, 23 and 33.
    [Theory]
    [InlineData("first row", 18, 13, true)]
    [InlineData("last column", 33, 18, true)]
    [InlineData("between the lines", 18, 18, false)]
    [InlineData("outside of the first column", 10, 23, false)]
    public void Without_a_field_the_grid_is_straight(string @case, int x, int y, bool line) =>
        Assert.True(Draw(new(Field(0), Field(0))).PixelOf(x, y) == (line ? Line : Black), @case);

    [Theory]
    [InlineData("rows go down", 1, 0, 18, 23, 18, 13)]
    [InlineData("columns go right", 0, 1, 23, 18, 13, 18)]
    [InlineData("columns go left", 0, -1, 23, 18, 33, 18)]
    public void A_field_moves_the_lines(string @case, float down, float right, int toX, int toY, int fromX, int fromY)
    {
        using var image = Draw(new(Field(down), Field(right))).ToImage();

        Assert.True(image.At(toX, toY) == Line, @case);
        Assert.True(image.At(fromX, fromY) == Black, @case);
    }

    [Fact]
    public void Every_second_line_leaves_out_the_middle()
    {
        using var image = Draw(new(Field(0), Field(0)) { Every = 2 }).ToImage();

        Assert.Equal(Line, image.At(18, 13));
        Assert.Equal(Black, image.At(18, 23));
        Assert.Equal(Line, image.At(18, 33));
    }

    [Fact]
    public void A_missing_offset_leaves_a_gap()
    {
        var field = new Slice(new[] { 0, 0, 0, 0, float.NaN, 0, 0, 0, 0 }, 3, 3);

        using var image = Draw(new(field, Field(0))).ToImage();

        Assert.Equal(Black, image.At(18, 23));
        Assert.Equal(Line, image.At(18, 13));
    }

    [Fact]
    public void What_leaves_the_panel_is_cut_off() =>
        Assert.Equal((255, 255, 255), Draw(new(Field(0), Field(2))).PixelOf(41, 18));

    [Fact]
    public void It_stands_beside_images()
    {
        var grid = new ImageGrid
        {
            Panels = [new Panel(Field(1)), new WarpedGrid(Field(0), Field(0))],
            Columns = 2,
            PanelSize = 30,
        };

        Assert.Equal((255, 255, 255), grid.Draw().PixelOf(13, 13));
        Assert.Equal(Line, grid.Draw().PixelOf(56, 13));
    }

    public static TheoryData<string, WarpedGrid> Bad => new()
    {
        { "empty", new(default, default) },
        { "too few offsets", new(Field(0) with { Height = 4 }, Field(0)) },
        { "fields of different size", new(Field(0), new(new float[6], 2, 3)) },
        { "no distance", new(Field(0), Field(0)) { Every = 0 } },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Bad_input_is_refused(string @case, WarpedGrid grid) =>
        Assert.True(Record.Exception(() => Draw(grid)) is ArgumentException, @case);

    private static Figure Draw(WarpedGrid grid) => new ImageGrid { Panels = [grid], Columns = 1, PanelSize = 30 }.Draw();

    private static Slice Field(float offset) => new(Enumerable.Repeat(offset, 9).ToArray(), 3, 3);
}
