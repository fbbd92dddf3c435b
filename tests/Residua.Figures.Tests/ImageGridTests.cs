using Residua.Figures.Tests.Infra;
using Residua.Numerics;

namespace Residua.Figures.Tests;

public class ImageGridTests
{
    private static readonly Slice Image = new(new[] { 0f, 0.5f, 1f, 2f, -1f, float.NaN }, 2, 3);

    // Panels of 30 pixels start at (8, 8); an image of 2 × 3 fills 20 × 30 of them.
    [Theory]
    [InlineData("0 is black", 10, 10, 0)]
    [InlineData("0.5 is grey", 20, 10, 128)]
    [InlineData("1 is white", 30, 10, 255)]
    [InlineData("above 1 is white", 10, 20, 255)]
    [InlineData("below 0 is black", 20, 20, 0)]
    public void Grey_levels_run_from_0_to_1(string @case, int x, int y, int grey) =>
        Assert.True(Grid(new Panel(Image)).Draw().PixelOf(x, y) == (grey, grey, grey), @case);

    [Fact]
    public void A_missing_value_is_magenta() => Assert.Equal((255, 0, 255), Grid(new Panel(Image)).Draw().PixelOf(30, 20));

    [Fact]
    public void A_segmentation_tints_what_it_covers()
    {
        var mask = new Slice(new[] { 0f, 0, 1, 0, 0, 0 }, 2, 3);

        var figure = Grid(new Panel(Image) { Segmentation = mask }).Draw();

        // 70 % white and 30 % of jet's dark red.
        Assert.Equal((217, 178, 178), figure.PixelOf(30, 10));
        Assert.Equal((128, 128, 128), figure.PixelOf(20, 10));
    }

    [Theory]
    [InlineData(1, 1, "", 46, 46)]
    [InlineData(3, 2, "", 84, 84)]
    [InlineData(3, 5, "", 122, 46)]
    [InlineData(3, 2, "caption", 84, 124)]
    public void The_figure_is_as_large_as_its_panels_need(int panels, int columns, string caption, int width, int height)
    {
        var grid = Grid([.. Enumerable.Repeat(new Panel(Image, caption), panels)]) with { Columns = columns };

        Assert.Equal(new FigureSize(width, height), grid.Draw().Size);
    }

    [Fact]
    public void Titles_make_room_above_and_left()
    {
        var grid = Grid(new Panel(Image), new Panel(Image), new Panel(Image)) with
        {
            Columns = 2,
            ColumnTitles = ["a", "b"],
            RowTitles = ["c", "d"],
        };

        Assert.Equal(new FigureSize(104, 104), grid.Draw().Size);
        Assert.Equal((128, 128, 128), grid.Draw().PixelOf(40, 30));
        Assert.Contains("rotate(-90", grid.Draw().ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_title_becomes_smaller()
    {
        var svg = (Grid(new Panel(Image)) with { ColumnTitles = ["reconstruction"] }).Draw().ToSvg();

        Assert.DoesNotContain("font-size=\"13.889\"", svg, StringComparison.Ordinal);
    }

    public static TheoryData<string, ImageGrid> Bad => new()
    {
        { "no panels", Grid() },
        { "no columns", Grid(new Panel(Image)) with { Columns = 0 } },
        { "a title too many", Grid(new Panel(Image)) with { ColumnTitles = ["a", "b"] } },
        { "a title too few", Grid(new Panel(Image), new Panel(Image)) with { Columns = 1, RowTitles = ["a"] } },
        { "empty image", Grid(new Panel(default)) },
        { "too few pixels", Grid(new Panel(Image with { Height = 9 })) },
        { "segmentation of another size", Grid(new Panel(Image) { Segmentation = Image with { Height = 3, Width = 2 } }) },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Bad_input_is_refused(string @case, ImageGrid grid) =>
        Assert.True(Record.Exception(grid.Draw) is ArgumentException, @case);

    private static ImageGrid Grid(params Panel[] panels) => new() { Panels = panels, Columns = 3, PanelSize = 30 };
}
