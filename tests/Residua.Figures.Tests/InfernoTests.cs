using Residua.Figures.Colours;
using Residua.Figures.Tests.Infra;

namespace Residua.Figures.Tests;

public class InfernoTests
{
    [Fact]
    public void All_256_colours_are_matplotlibs()
    {
        foreach (var row in Golden.Rows("inferno.csv"))
        {
            var colour = Inferno.Pixel((byte)row[0]);
            Assert.Equal(row[1..], new int[] { colour.R, colour.G, colour.B });
        }
    }

    // Residuals are shown from 0 to 0.5.
    [Theory]
    [InlineData("nothing", 0, 0, 0, 3)]
    [InlineData("below", -1, 0, 0, 3)]
    [InlineData("half", 0.25, 187, 55, 84)]
    [InlineData("the upper limit", 0.5, 252, 254, 164)]
    [InlineData("above", 7, 252, 254, 164)]
    [InlineData("missing", float.NaN, 255, 255, 255)]
    public void A_residual_has_its_colour(string @case, float value, int red, int green, int blue) =>
        Assert.True(Draw(new(One(value)) { Map = ColourMap.Inferno }).PixelOf(10, 10) == (red, green, blue), @case);

    [Theory]
    [InlineData(ColourMap.Grey, 2, 128, 128, 128)]
    [InlineData(ColourMap.Inferno, 2, 187, 55, 84)]
    [InlineData(ColourMap.Inferno, 4, 252, 254, 164)]
    public void Limits_may_be_others(ColourMap map, float value, int red, int green, int blue)
    {
        var panel = new Panel(One(value)) { Map = map, Limits = new(0, 4) };

        Assert.Equal((red, green, blue), Draw(panel).PixelOf(10, 10));
    }

    [Fact]
    public void Limits_that_are_no_range_are_refused() =>
        Assert.Throws<ArgumentException>(() => Draw(new(One(0)) { Limits = new(1, 1) }));

    private static Figure Draw(Panel panel) => new ImageGrid { Panels = [panel], Columns = 1, PanelSize = 30 }.Draw();

    private static Residua.Numerics.Slice One(float value) => new(new[] { value }, 1, 1);
}
