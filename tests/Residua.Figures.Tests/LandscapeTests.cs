using Residua.Figures.Scene;
using Residua.Figures.Tests.Infra;

namespace Residua.Figures.Tests;

public class LandscapeTests
{
    private static readonly Projection View = new(FigureSize.Default, new(-0.25, 5.25), new(-0.05, 1.05), new(0, 1));

    // Ends of tick lines in matplotlib, with y counted downwards.
    [Theory]
    [InlineData(0, -0.0637152777777778, -0.0208333333333333, 184.738599426, 339.278707220)]
    [InlineData(5, -0.0637152777777778, -0.0208333333333333, 365.813224361, 398.359237998)]
    [InlineData(5.31875, 1.0729166666666667, 1.0, 494.139190688, 140.808077278)]
    public void Points_appear_where_matplotlib_puts_them(double x, double y, double z, double left, double top)
    {
        var at = View.Project(new(x, y, z)).At;

        Assert.Equal((left, top), (at.X, at.Y), Within(0.01));
    }

    [Theory]
    [InlineData(100, 2500)]
    [InlineData(50, 49 * 49)]
    [InlineData(120, 1600)]
    [InlineData(2, 1)]
    public void At_most_fifty_times_fifty_facets_are_drawn(int size, int facets) =>
        Assert.Equal(facets, Facets(Samples.Landscape(size, size)).Length);

    [Fact]
    public void Facets_with_a_missing_corner_are_left_out()
    {
        var landscape = Samples.Landscape(4, 4);
        landscape.Values[0, 0] = landscape.Values[2, 2] = double.NaN;

        Assert.Equal(9 - 1 - 4, Facets(landscape).Length);
    }

    [Fact]
    public void The_nearest_facet_is_drawn_last()
    {
        var facets = Facets(Samples.Landscape(10, 10));

        // Near: largest sigma, smallest intensity, which is lowest in the picture.
        Assert.Equal(facets.Max(Lowest), Lowest(facets[^1]));
        Assert.NotEqual(facets.Max(Lowest), Lowest(facets[0]));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    public void A_single_row_is_no_surface(int rows, int columns)
    {
        var landscape = new Landscape { Values = new double[rows, columns], Columns = Line(columns), Rows = Line(rows) };

        Assert.Throws<ArgumentException>(landscape.Draw);
    }

    [Fact]
    public void Limits_that_are_no_range_are_refused() =>
        Assert.Throws<ArgumentException>((Samples.Landscape(3, 3) with { ZLimits = (1, 1) }).Draw);

    private static PolygonMark[] Facets(Landscape landscape) =>
        [.. Surface.Draw(View, landscape.Values, landscape.Columns, landscape.Rows).Cast<PolygonMark>()];

    private static double Lowest(PolygonMark facet) => facet.Points.Max(point => point.Y);

    private static double[] Line(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    private static Func<(double X, double Y), (double X, double Y), bool> Within(double pixels) =>
        (a, b) => Math.Abs(a.X - b.X) < pixels && Math.Abs(a.Y - b.Y) < pixels;
}
