namespace Residua.Figures.Tests;

public class ColourLimitsTests
{
    [Theory]
    [InlineData("range", new[] { 0.2, double.NaN, 0.9 }, 0.2, 0.9)]
    [InlineData("infinity passed over", new[] { 1, double.PositiveInfinity, 3 }, 1, 3)]
    [InlineData("constant", new[] { 2.0, 2.0 }, 1.8, 2.2)]
    [InlineData("constant zero", new[] { 0.0 }, -0.1, 0.1)]
    public void Limits_are_those_of_the_finite_values(string @case, double[] values, double low, double high)
    {
        var limits = ColourLimits.Of(Row(values));

        Assert.True(Math.Abs(limits.Low - low) + Math.Abs(limits.High - high) < 1e-12, @case);
    }

    [Fact]
    public void Centred_limits_put_zero_in_the_middle() =>
        Assert.Equal(new ColourLimits(-0.5, 0.5), ColourLimits.Centred(Row([0.2, -0.5])));

    [Fact]
    public void No_finite_value_is_an_error() =>
        Assert.Throws<ArgumentException>(() => ColourLimits.Of(Row([double.NaN])));

    private static double[,] Row(double[] values)
    {
        var row = new double[1, values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            row[0, i] = values[i];
        }

        return row;
    }
}
