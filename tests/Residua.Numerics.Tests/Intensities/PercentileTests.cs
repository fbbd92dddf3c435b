namespace Residua.Numerics.Tests.Intensities;

public sealed class PercentileTests
{
    // numpy.percentile([3, 1, 4, 1, 5, 9, 2, 6], p), NumPy 2
    [Theory]
    [InlineData(0, 1f)]
    [InlineData(1, 1f)]
    [InlineData(25, 1.75f)]
    [InlineData(50, 3.5f)]
    [InlineData(99, 8.79f)]
    [InlineData(100, 9f)]
    public void It_is_that_of_NumPy(double percent, float expected) =>
        Assert.Equal(expected, Percentile.Above([3, 1, 4, 1, 5, 9, 2, 6], float.NegativeInfinity, percent)!.Value, 1e-6f);

    [Theory]
    [InlineData(0f, 50, 4f)]
    [InlineData(4f, 0, 5f)]
    [InlineData(-7f, 0, 0f)]
    public void Only_values_above_the_background_count(float background, double percent, float expected) =>
        Assert.Equal(expected, Percentile.Above([0, -0f, -7, 3, 4, 5, 0], background, percent));

    [Fact]
    public void Zero_is_not_above_the_negative_zero_that_it_equals() => Assert.Null(Percentile.Above([0, -0f], -0f, 50));

    [Fact]
    public void Without_such_a_value_there_is_none()
    {
        Assert.Null(Percentile.Above([0, 1, 2], 2, 50));
        Assert.Null(Percentile.Above([], 0, 50));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void It_is_that_of_the_sorted_values_whatever_their_signs_and_sizes(int seed)
    {
        var random = new Random(seed);
        var values = new float[20_000];
        foreach (ref var value in values.AsSpan())
        {
            value = (float)((random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-30, 30)));
        }

        var sorted = values.Order().ToArray();
        for (var percent = 0.0; percent <= 100; percent += 2.5)
        {
            var (low, share) = ((int)(percent / 100 * 19_999), percent / 100 * 19_999 % 1);
            var expected = share == 0 ? sorted[low] : (float)(sorted[low] + (share * ((double)sorted[low + 1] - sorted[low])));
            Assert.Equal(expected, Percentile.Above(values, float.NegativeInfinity, percent));
        }
    }

    [Theory, InlineData(-1), InlineData(100.1), InlineData(double.NaN)]
    public void Another_percentage_is_refused(double percent) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Above([1], 0, percent));
}
