using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class NegativeRankingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(4000)]
    public void Equals_average_precision_on_positives_and_negatives_together(int levels)
    {
        var ranking = new NegativeRanking();
        for (var seed = 0; seed < 30; seed++)
        {
            var (scores, labels) = Sample.Scored(1 + 97 * seed, levels, prevalence: 0.01 + seed / 40.0, seed);
            labels[0] = 1;
            ranking.Rank(scores, labels);
            var ranked = ranking.Score(Where(scores, labels, 1));
            Assert.Equal(AveragePrecision.Compute(scores, labels), ranked.AveragePrecision, 1e-14);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(255)]
    public void An_intensity_gives_the_residuals_of_its_disk(int levels)
    {
        var (values, labels) = Sample.Scored(4000, levels, prevalence: 0.1, seed: 5);
        var ranking = new NegativeRanking();
        var ascending = Where(values, labels, 1).Order().ToArray();
        foreach (var intensity in LinearSpace.Values(-0.2, 1.2, 41).Select(value => (float)value))
        {
            // A negative's residual is arbitrary here; half of them are 0, as where the background is reconstructed well.
            var residuals = values.Select((value, i) => labels[i] == 1 ? Math.Abs(value - intensity) : Math.Max(0, value - 0.5f))
                .ToArray();
            ranking.Rank(residuals, labels);
            var ranked = ranking.Score(ascending, intensity);
            Assert.Equal(AveragePrecision.Compute(residuals, labels), ranked.AveragePrecision, 1e-14);
            Assert.Equal(residuals.Sum(residual => (double)residual), ranking.Sum + ranked.PositiveSum, 1e-9);
        }
    }

    [Theory]
    [InlineData(1e-30f)]
    [InlineData(1e-42f)]
    [InlineData(1e30f)]
    [InlineData(float.MaxValue)]
    public void Any_magnitude_will_do(float magnitude)
    {
        var (scores, labels) = Sample.Scored(3000, levels: 500, prevalence: 0.2, seed: 9);
        var scaled = scores.Select(score => score * magnitude).ToArray();
        var ranking = new NegativeRanking();
        ranking.Rank(scaled, labels);
        Assert.Equal(AveragePrecision.Compute(scaled, labels), ranking.Score(Where(scaled, labels, 1)).AveragePrecision, 1e-14);
    }

    [Fact]
    public void One_far_outlier_crowds_the_rest_without_harm()
    {
        var (scores, labels) = Sample.Scored(20_000, levels: 0, prevalence: 0.05, seed: 2);
        scores[7] = 1e12f;
        labels[7] = 0;
        var ranking = new NegativeRanking();
        ranking.Rank(scores, labels);
        Assert.Equal(AveragePrecision.Compute(scores, labels), ranking.Score(Where(scores, labels, 1)).AveragePrecision, 1e-14);
    }

    [Fact]
    public void Nothing_remains_of_the_image_before()
    {
        var ranking = new NegativeRanking();
        ranking.Rank([9, 9, 9, 9, 9, 9, 9, 9, 9, 9], new byte[10]);
        ranking.Rank([1, 2, 5], [0, 0, 1]);
        Assert.Equal((2, 3.0), (ranking.Count, ranking.Sum));
        Assert.Equal(new RankedScore(1, 5), ranking.Score([5]));
    }

    [Fact]
    public void Without_negatives_the_precision_is_1()
    {
        var ranking = new NegativeRanking();
        ranking.Rank([0.5f, 0.25f], [1, 1]);
        Assert.Equal(new RankedScore(1, 0.75), ranking.Score([0.5f, 0.25f]));
    }

    [Fact]
    public void The_positives_own_residuals_are_not_looked_at()
    {
        var ranking = new NegativeRanking();
        ranking.Rank([float.NaN, 0.5f, -1, 0.25f], [1, 0, 1, 0]);
        Assert.Equal(0.75, ranking.Sum);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(-0.5f)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_no_residual_is_refused(float bad)
    {
        var ranking = new NegativeRanking();
        Assert.Contains("Residual 1", Assert.Throws<ArgumentException>(() => ranking.Rank([1, bad], [0, 0])).Message);
        Assert.Contains("Residual 1", Assert.Throws<ArgumentException>(() => ranking.Score([1, bad])).Message);
    }

    [Fact]
    public void Bad_positives_are_refused()
    {
        var ranking = new NegativeRanking();
        Assert.Throws<ArgumentException>(() => ranking.Rank([1, 2], [0]));
        Assert.Throws<ArgumentException>(() => ranking.Score([]));
        Assert.Throws<ArgumentException>(() => ranking.Score([], 0.5f));
        Assert.Throws<ArgumentException>(() => ranking.Score([2, 1], 0.5f));
        Assert.Throws<ArgumentException>(() => ranking.Score([float.NaN], 0.5f));
        Assert.Throws<ArgumentException>(() => ranking.Score([1], float.NaN));
        Assert.Throws<ArgumentException>(() => ranking.Score([1, float.PositiveInfinity], 0.5f));
    }

    private static float[] Where(float[] scores, byte[] labels, byte label) =>
        [.. scores.Where((_, i) => labels[i] == label)];
}
