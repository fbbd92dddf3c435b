namespace Residua.Papers.Tests;

public class RankCorrelationTests
{
    // Against scipy.stats.spearmanr 1.10.1; the first two are the pairs of the published Figure 4 (b).
    [Theory]
    [InlineData(new[] { .03465, .03725, .03748, .03637, .03249 }, new[] { .262, .294, .32, .312, .273 }, 0.8)]
    [InlineData(new[] { .03465, .03725, .03748, .03637, .03249, .01093 }, new[] { .262, .294, .32, .312, .273, .375 },
        0.02857142857142857)]
    [InlineData(new[] { 1.0, 1, 2, 3 }, new[] { 4.0, 4, 5, 1 }, -0.3333333333333333)]
    [InlineData(new[] { 1.0, 2, 3 }, new[] { 9.0, 4, 1 }, -1)]
    public void Equals_scipy(double[] first, double[] second, double expected) =>
        Assert.Equal(expected, RankCorrelation.Of(first, second), 1e-12);

    [Fact]
    public void Values_that_are_all_equal_have_none() => Assert.True(double.IsNaN(RankCorrelation.Of([1, 1], [1, 2])));

    [Fact]
    public void Different_lengths_are_refused() => Assert.Throws<ArgumentException>(() => RankCorrelation.Of([1], [1, 2]));
}
