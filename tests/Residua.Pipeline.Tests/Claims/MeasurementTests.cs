using Residua.Data;
using Residua.Pipeline.Claims;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Claims;

public class MeasurementTests
{
    // Rows are intensities 0, 0.5, 1; columns sigmas 0, 1, 2.
    private static readonly NumericGrid Grid = new("intensity", [0, 0.5, 1], [0, 1, 2], new double[,]
    {
        { 1.0, 0.9, 0.6 },
        { 1.0, 0.3, 0.1 },
        { 1.0, 0.8, 0.4 },
    });

    [Theory]
    [InlineData("minimum", 0.1)]
    [InlineData("maximum", 1.0)]
    [InlineData("mean", 6.1 / 9)]
    [InlineData("row-of-minimum", 0.5)]
    [InlineData("valley-depth", 0.9)]
    [InlineData("first-column-below", 1.0)]
    [InlineData("first-row-below", 0.5)]
    [InlineData("last-row-below", 1.0)]
    public void Over_the_whole_grid(string kind, double expected) => Assert.Equal(expected, Read(kind, Grid), 1e-12);

    [Theory]
    [InlineData("a valley", 0.4, 0.5, 0.1, 0.9)]
    [InlineData("no valley: it rises", 0.0, 0.1, 0.5, 0.9)]
    [InlineData("no valley: it falls", 0.0, 0.9, 0.5, 0.1)]
    [InlineData("the lower of the two sides counts", 0.3, 0.4, 0.1, 0.9)]
    public void A_valley_is_as_deep_as_its_lower_side(string what, double depth, params double[] curve)
    {
        var values = new double[curve.Length, 1];
        foreach (var (i, value) in curve.Index())
        {
            values[i, 0] = value;
        }

        Assert.True(Math.Abs(depth - Read("valley-depth", new("x", [0, 1, 2], [0], values))) < 1e-12, what);
    }

    [Fact]
    public void The_level_moves_a_crossing() => Assert.Equal(0.0, Read("first-row-below", Grid, level: 0.7));

    [Fact]
    public void The_difference_is_the_mean_over_the_cells()
    {
        var other = Grid with { Values = new double[,] { { 1, 1, 1 }, { 1, 1, 1 }, { 1, 1, 1 } } };

        Assert.Equal(2.9 / 9, Read("mean-absolute-difference", Grid, published: other), 1e-12);
    }

    [Fact]
    public void A_curve_is_compared_with_the_nearest_column()
    {
        var curve = new NumericGrid("intensity", [0, 0.5, 1], [0], new[,] { { 0.9 }, { 0.3 }, { 0.5 } });

        Assert.Equal(0.1, Read("distance-to-nearest-column", curve, published: Grid), 1e-12);
    }

    [Fact]
    public void Nothing_to_read_has_no_value() =>
        Assert.True(double.IsNaN(Read("mean", new("x", [], [], new double[0, 0]))));

    [Fact]
    public void A_paper_brings_measures_of_its_own() =>
        Assert.Equal("seven", GenericMeasures.Find("seven", new JudgedPaper())?.Name);

    private static double Read(string kind, NumericGrid grid, double level = 0.5, NumericGrid? published = null) =>
        GenericMeasures.All.Single(known => known.Name == kind).Read(new("", null, level, () => grid, () => published!));
}
