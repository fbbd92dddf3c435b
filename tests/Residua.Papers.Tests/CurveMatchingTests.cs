using Residua.Data;

namespace Residua.Papers.Tests;

public class CurveMatchingTests
{
    private static readonly NumericGrid Grid =
        new("intensity", [0, 0.5, 1], [0, 1], new double[,] { { 1, 0.9 }, { 1, 0.2 }, { 1, 0.6 } });

    [Theory]
    [InlineData(0.25, 1)]
    [InlineData(0.75, 0)] // as far from 0.9 as from 0.6: the first wins, as in the original
    [InlineData(0.5, 2)]
    public void The_nearest_row_has_the_smallest_sum_of_differences(double ap, int row) =>
        Assert.Equal(row, CurveMatching.Nearest(CurveMatching.ToRows(Grid, [0, 1], [1, ap], "sigma")));

    [Fact]
    public void Curves_over_other_sigmas_are_refused() =>
        Assert.Throws<BadInputException>(() => CurveMatching.ToRows(Grid, [0, 2], [1, 1], "sigma"));

    [Theory]
    [InlineData(0.9, 0.3, 0.6, 1)]
    [InlineData(1, 1, 0.8, 0)]
    public void The_nearest_column_has_the_smallest_sum_of_differences(double first, double second, double third, int column) =>
        Assert.Equal(
            column, CurveMatching.Nearest(CurveMatching.ToColumns(Grid, [0, 0.5, 1], [first, second, third], "intensity")));

    [Fact]
    public void The_distance_to_a_column_is_a_sum_over_intensities() =>
        Assert.Equal(
            [0.3, 1.0], CurveMatching.ToColumns(Grid, [0, 0.5, 1], [1, 0.9, 0.8], "intensity"),
            (a, b) => Math.Abs(a - b) < 1e-12);

    [Fact]
    public void Curves_over_other_intensities_are_refused() =>
        Assert.Throws<BadInputException>(() => CurveMatching.ToColumns(Grid, [0, 1], [1, 1], "intensity"));
}
