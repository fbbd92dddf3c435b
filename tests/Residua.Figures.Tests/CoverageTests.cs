using Residua.Figures.Raster;
using Residua.Figures.Scene;

namespace Residua.Figures.Tests;

public class CoverageTests
{
    [Theory]
    [InlineData("whole pixel", 1.0, 1.0, 2.0, 2.0, 255)]
    [InlineData("left half", 1.0, 1.0, 1.5, 2.0, 128)]
    [InlineData("lower half", 1.0, 1.5, 2.0, 2.0, 128)]
    [InlineData("a quarter in the middle", 1.25, 1.25, 1.75, 1.75, 64)]
    [InlineData("nothing", 2.0, 1.0, 3.0, 2.0, 0)]
    public void A_pixel_is_as_opaque_as_it_is_covered(
        string @case, double left, double top, double right, double bottom, int opacity) =>
        Assert.True(Rows(4, 4, new Box(left, top, right, bottom).Corners)[1][1] == opacity, @case);

    [Theory]
    [InlineData(3, 0.0)]
    [InlineData(4, 0.3)]
    [InlineData(7, 1.1)]
    [InlineData(100, 0.5)]
    public void The_area_of_a_polygon_is_preserved(int corners, double turn)
    {
        var polygon = Regular(corners, radius: 20, turn);

        var area = Rows(64, 64, polygon).Sum(row => row.Sum(opacity => opacity / 256.0));

        var exact = corners / 2.0 * 400 * Math.Sin(2 * Math.PI / corners);
        Assert.Equal(exact, area, exact * 0.01);
    }

    [Fact]
    public void Winding_the_other_way_cuts_a_hole()
    {
        Position[] hole = [.. Enumerable.Reverse(new Box(1, 1, 3, 3).Corners)];

        Assert.Equal([255, 0, 0, 255], Rows(4, 4, new Box(0, 0, 4, 4).Corners, hole)[1]);
    }

    [Fact]
    public void Winding_twice_is_no_more_than_once() =>
        Assert.Equal([0, 255, 255, 0], Rows(4, 4, new Box(1, 0, 3, 4).Corners, new Box(1, 0, 3, 4).Corners)[1]);

    [Theory]
    [InlineData(-50, 50)]
    [InlineData(-1e9, 1e9)]
    public void What_lies_outside_is_cut_off(double low, double high) =>
        Assert.All(Rows(4, 4, new Box(low, low, high, high).Corners), row => Assert.Equal([255, 255, 255, 255], row));

    [Fact]
    public void A_slanted_edge_that_enters_from_the_left_covers_what_is_below_it()
    {
        // The edge rises by one pixel over two, from far outside, and enters in the middle of row 3.
        Position[] below = [new(-99, 53), new(101, -47), new(101, 60), new(-99, 60)];

        Assert.Equal([192, 255, 255, 255], Rows(4, 4, below)[3]);
        Assert.Equal([0, 64, 192, 255], Rows(4, 4, below)[2]);
    }

    private static byte[][] Rows(int width, int height, params Position[][] polygons)
    {
        var coverage = new Coverage(0, 0, width, height);
        foreach (var polygon in polygons)
        {
            coverage.AddPolygon(polygon);
        }

        return [.. Enumerable.Range(0, height).Select(Row)];

        byte[] Row(int y)
        {
            var row = new byte[width];
            coverage.ReadRow(y, row);
            return row;
        }
    }

    private static Position[] Regular(int corners, double radius, double turn) =>
        [.. Enumerable.Range(0, corners).Select(i => turn + 2 * Math.PI * i / corners)
            .Select(angle => new Position(32.3 + radius * Math.Cos(angle), 31.6 + radius * Math.Sin(angle)))];
}
