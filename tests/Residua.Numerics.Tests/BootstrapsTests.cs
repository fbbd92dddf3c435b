using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class BootstrapsTests
{
    [Fact]
    public void The_published_seeds_give_five_areas()
    {
        var bootstraps = Bootstraps.Of(ScoreSets.TwoHundred());

        double[] expected = [0.7175536881, 0.7015503876, 0.7071346375, 0.7376662377, 0.6923591803];
        Assert.All(expected.Zip(bootstraps.Draws), pair => Assert.Equal(pair.First, pair.Second.Auroc, 5e-11));
        Assert.Equal(0.7112528262, bootstraps.Auroc.Mean, 5e-11);
        Assert.Equal(0.0155269818, bootstraps.Auroc.StandardDeviation, 5e-11);
    }

    [Fact]
    public void Each_score_has_its_own_mean()
    {
        var bootstraps = new Bootstraps(
            [new(0.1, 0.2, new(0.3, 1, 0), new(0.4, 1, 0)), new(0.3, 0.4, new(0.5, 1, 0), new(0.6, 1, 0))]);

        MeanSpread[] spreads = [bootstraps.Auroc, bootstraps.AveragePrecision, bootstraps.Fpr95, bootstraps.Fpr99];

        Assert.All(spreads.Zip([0.2, 0.3, 0.4, 0.5]), pair => Assert.Equal(pair.Second, pair.First.Mean, 1e-15));
        Assert.All(spreads, spread => Assert.Equal(0.1, spread.StandardDeviation, 1e-15));
    }

    // Scored as the drawn images would be if they were ranked on their own.
    [Theory]
    [InlineData(0, null)]
    [InlineData(5, null)]
    [InlineData(0, 20)]
    [InlineData(5, 900)]
    public void A_bootstrap_is_a_ranking_of_what_was_drawn(int levels, int? size)
    {
        var (negatives, positives) = ScoreSets.Drawn(300, levels, 0.4, 7);
        float[] all = [.. negatives, .. positives];
        var drawn = new NumpyRandom(5).Choice(all.Length, size ?? all.Length);

        var expected = new ScoreRanking(
            [.. drawn.Where(i => i < negatives.Length).Select(i => all[i])],
            [.. drawn.Where(i => i >= negatives.Length).Select(i => all[i])]);

        Assert.Equal(expected.Scores, new ScoreRanking(negatives, positives).Bootstrap(5, size));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_bootstrap_of_nothing_is_refused(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstraps.Of(ScoreSets.TwoHundred(), size: size));

    [Theory]
    [InlineData(1, 100, "anomalous images and no other from 1 normal and 100")]
    [InlineData(100, 1, "normal images and no other from 100 normal and 1")]
    public void A_bootstrap_of_one_kind_is_refused(int negatives, int positives, string reason)
    {
        var ranking = new ScoreRanking(new float[negatives], new float[positives]);

        var problem = Assert.Throws<InvalidOperationException>(() => Bootstraps.Of(ranking, size: 3));

        Assert.Contains($"seed 101822 drew 3 {reason}", problem.Message);
    }

    [Fact]
    public void Without_seeds_there_is_no_bootstrap() =>
        Assert.Throws<ArgumentException>(() => Bootstraps.Of(ScoreSets.TwoHundred(), []));
}
