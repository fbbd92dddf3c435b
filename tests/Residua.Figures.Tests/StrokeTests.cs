using Residua.Figures.Colours;
using Residua.Figures.Raster;
using Residua.Figures.Scene;

namespace Residua.Figures.Tests;

public class StrokeTests
{
    private static readonly Position[] Slanted = [new(10, 10), new(40, 50)];

    [Theory]
    [InlineData("butt", false, 50 * 3)]
    [InlineData("projecting", true, 53 * 3)]
    public void A_straight_line_covers_length_times_width(string @case, bool projecting, double area)
    {
        var line = new PolylineMark(Slanted, Colour.Black, 3) { Projecting = projecting };

        Assert.True(Math.Abs(Area(line) - area) < 1e-9, @case);
    }

    [Fact]
    public void Dashes_leave_their_gaps_out()
    {
        var line = new PolylineMark(Slanted, Colour.Black, 2) { Dash = (8, 4) };

        // 50 pixels: four dashes of 8 with gaps of 4, then 2 of the fifth.
        Assert.Equal(5, Stroke.Outlines(line).Count);
        Assert.Equal((4 * 8 + 2) * 2, Area(line), 1e-9);
    }

    [Fact]
    public void A_closed_line_may_be_dashed()
    {
        var line = new PolylineMark([new(10, 30), new(30, 10), new(50, 30), new(30, 50)], Colour.Black, 1)
        {
            Closed = true,
            Dash = (8, 2),
        };

        // 113 pixels, the side back to the start included.
        Assert.Equal(12, Stroke.Outlines(line).Count);
    }

    [Fact]
    public void Dashes_go_on_around_a_corner()
    {
        var dashes = Dashes.Cut([new(0, 0), new(6, 0), new(6, 6)], 8, 2, Box.Everything);

        Assert.Equal([new(0, 0), new(6, 0), new(6, 2)], dashes[0]);
        Assert.Equal([new(6, 4), new(6, 6)], dashes[1]);
    }

    [Fact]
    public void Dashes_are_cut_where_they_show_only()
    {
        var all = Dashes.Cut([new(0, 0), new(1e9, 1e9)], 8, 4, new(500, 500, 600, 600));

        // 141 pixels of the diagonal.
        Assert.InRange(all.Count, 12, 13);
        Assert.All(all, dash => Assert.InRange(dash[0].X, 490, 600));
    }

    [Theory]
    [InlineData("through", -10, 5, 30, 5, 0.25, 0.5)]
    [InlineData("backwards", 30, 5, -10, 5, 0.5, 0.75)]
    [InlineData("inside", 2, 2, 8, 6, 0, 1)]
    [InlineData("past it", -10, 12, 30, 12, 1, 0)]
    [InlineData("past its corner", 0, 18, 18, 0, 1, 0)]
    public void A_box_knows_which_part_of_a_line_it_holds(
        string @case, double x0, double y0, double x1, double y1, double enter, double leave) =>
        Assert.True(new Box(0, 0, 10, 7).Along(new(x0, y0), new(x1, y1)) == (enter, leave), @case);

    [Fact]
    public void A_closed_line_is_a_ring()
    {
        var ring = new PolylineMark(new Box(10.5, 10.5, 30.5, 20.5).Corners, Colour.Black, 1) { Closed = true };

        // Round outer corners: a little less than the 60 pixels of the ring's length.
        Assert.Equal(60, Area(ring), 0.5);
    }

    [Theory]
    [InlineData(0.8, 20.5)]
    [InlineData(2.1, 20.0)]
    public void A_level_line_runs_through_whole_pixels(double width, double middle)
    {
        var outline = Stroke.Outlines(new PolylineMark([new(3, 20.3), new(9, 20.3)], Colour.Black, width))[0];

        Assert.Equal(middle, outline.Average(point => point.Y), 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_line_without_length_draws_nothing(int repeats) =>
        Assert.Empty(Stroke.Outlines(new([.. Enumerable.Repeat(new Position(5, 5), repeats)], Colour.Black, 2)));

    private static double Area(PolylineMark line) => Math.Abs(Stroke.Outlines(line).Sum(SignedArea));

    private static double SignedArea(IReadOnlyList<Position> polygon) => Enumerable.Range(0, polygon.Count)
        .Sum(i => Cross(polygon[i], polygon[(i + 1) % polygon.Count])) / 2;

    private static double Cross(Position a, Position b) => a.X * b.Y - a.Y * b.X;
}
