using Residua.Figures.Axes;

namespace Residua.Figures.Tests;

public class TicksTests
{
    [Theory]
    [InlineData(0, 5, 8, "0 1 2 3 4 5", "")]
    [InlineData(0, 1, 9, "0.0 0.2 0.4 0.6 0.8 1.0", "")]
    [InlineData(0, 1, 1, "0 1", "")]
    [InlineData(7, 13, 1, "7.5 10.0 12.5", "")]
    [InlineData(0.45, 1.55, 1, "0.5 1.0 1.5", "")]
    [InlineData(0.037, 1, 9, "0.2 0.4 0.6 0.8 1.0", "")]
    [InlineData(-0.05, 1.05, 9, "0.0 0.2 0.4 0.6 0.8 1.0", "")]
    [InlineData(0, 548520, 9, "0 100000 200000 300000 400000 500000", "")]
    [InlineData(-1, 1, 9, "−1.00 −0.75 −0.50 −0.25 0.00 0.25 0.50 0.75 1.00", "")]
    [InlineData(0.1, 0.3, 9, "0.100 0.125 0.150 0.175 0.200 0.225 0.250 0.275 0.300", "")]
    [InlineData(-0.002, 0.0035, 9, "−0.002 −0.001 0.000 0.001 0.002 0.003", "")]
    [InlineData(2, 3, 4, "2.00 2.25 2.50 2.75 3.00", "")]
    [InlineData(0.30000000000000004, 0.9, 5, "0.4 0.6 0.8", "")]
    [InlineData(-0.055, 0.055, 9, "−0.04 −0.02 0.00 0.02 0.04", "")]
    [InlineData(97, 123, 9, "100 105 110 115 120", "")]
    [InlineData(0, 0.5, 3, "0.0 0.2 0.4", "")]
    [InlineData(0, 2e6, 9, "0.00 0.25 0.50 0.75 1.00 1.25 1.50 1.75 2.00", "1e6")]
    [InlineData(0, 4.5e-6, 9, "0.0 0.5 1.0 1.5 2.0 2.5 3.0 3.5 4.0 4.5", "1e−6")]
    [InlineData(1e-5, 9e-5, 8, "1 2 3 4 5 6 7 8 9", "1e−5")]
    public void Ticks_and_texts_are_matplotlibs(double low, double high, int most, string texts, string scale)
    {
        var labels = TickLabels.Of(Ticks.Of(new(low, high), most));

        Assert.Equal(texts, string.Join(' ', labels.Texts));
        Assert.Equal(scale, labels.Scale);
    }

    [Theory]
    [InlineData(369.6, 3, 8)]
    [InlineData(369.6, 2, 9)]
    [InlineData(20, 3, 1)]
    public void A_shorter_axis_has_room_for_fewer_ticks(double pixels, int letters, int most) =>
        Assert.Equal(most, Ticks.Space(pixels, letters));
}
