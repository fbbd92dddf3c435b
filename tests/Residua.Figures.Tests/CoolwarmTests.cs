using Residua.Figures.Colours;
using Residua.Figures.Tests.Infra;

namespace Residua.Figures.Tests;

public class CoolwarmTests
{
    private static readonly (double, double) Table = (0, 256);

    [Fact]
    public void All_256_colours_are_matplotlibs()
    {
        foreach (var row in Golden.Rows("coolwarm.csv"))
        {
            var pixel = Coolwarm.Pixel(row[0] + 0.5, Table);
            var shape = Coolwarm.Shape(row[0] + 0.5, Table);
            Assert.Equal(row[1..], new int[] { pixel.R, pixel.G, pixel.B, shape.R, shape.G, shape.B });
        }
    }

    [Theory]
    [InlineData("lower limit", 0.0, 0)]
    [InlineData("below it", -7.0, 0)]
    [InlineData("upper limit", 256.0, 255)]
    [InlineData("above it", double.PositiveInfinity, 255)]
    [InlineData("border of two colours", 17.0, 17)]
    public void A_value_falls_into_its_half_open_bin(string @case, double value, int index) =>
        Assert.True(Coolwarm.Pixel(value, Table) == Coolwarm.Pixel(index + 0.5, Table), @case);

    [Fact]
    public void A_missing_value_is_white() => Assert.Equal(Colour.White, Coolwarm.Pixel(double.NaN, Table));
}
