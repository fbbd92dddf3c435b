using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class RocAreaTests
{
    // The first is scikit-learn's.
    [Theory]
    [InlineData(new[] { 0f, 0f, 0f, .1f, .1f, .2f, .3f, .3f, .5f, .9f }, new byte[] { 0, 0, 1, 0, 1, 0, 1, 0, 1, 1 }, 0.72)]
    [InlineData(new[] { 1f, 2f }, new byte[] { 0, 1 }, 1.0)]
    [InlineData(new[] { 1f, 2f }, new byte[] { 1, 0 }, 0.0)]
    [InlineData(new[] { 0f, -0f, 0f }, new byte[] { 1, 0, 0 }, 0.5)]
    [InlineData(new[] { 1f, 2f }, new byte[] { 1, 1 }, double.NaN)]
    [InlineData(new[] { 1f, 2f }, new byte[] { 0, 0 }, double.NaN)]
    public void Small_cases(float[] scores, byte[] labels, double expected) =>
        Assert.Equal(expected, RocArea.Compute(scores, labels), 1e-15);

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(0)]
    public void Equals_the_share_of_ordered_pairs(int levels)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (scores, labels) = Sample.Scored(10 + (29 * seed), levels, prevalence: 0.3, seed);
            (labels[0], labels[1]) = (1, 0);
            var pairs = scores.Where((_, i) => labels[i] == 1).SelectMany(positive => scores.Where((_, i) => labels[i] == 0)
                .Select(negative => positive > negative ? 1 : positive == negative ? 0.5 : 0));
            Assert.Equal(pairs.Average(), RocArea.Compute(scores, labels), 1e-13);
        }
    }

    [Fact]
    public void Scores_that_are_not_finite_are_refused() =>
        Assert.Contains(
            "Score 1 is NaN", Assert.Throws<ArgumentException>(() => RocArea.Compute([1, float.NaN], [1, 0])).Message);
}
