using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class ScoreRankingTests
{
    public static TheoryData<string> Runs => [.. ScoreSets.Runs.Keys];

    public static TheoryData<string[]> Cases => Golden.Rows("detection.csv");

    [Theory, MemberData(nameof(Runs))]
    public void Equals_what_the_original_computed_for_its_trainings(string name)
    {
        var run = ScoreSets.Runs[name];
        var ranking = new ScoreRanking(run.Floats("negatives"), run.Floats("positives"));

        var (scores, curve) = (ranking.Scores, ranking.RocCurve());

        Assert.Equal(run.GetProperty("auroc").GetDouble(), scores.Auroc, 1e-12);
        Assert.Equal(run.GetProperty("average_precision").GetDouble(), scores.AveragePrecision, 1e-12);
        Assert.Equal(run.GetProperty("fpr95").GetDouble(), scores.At95.FalsePositiveRate);
        Assert.Equal(run.GetProperty("threshold95").GetDouble(), scores.At95.Threshold);
        Assert.Equal(run.GetProperty("fpr99").GetDouble(), scores.At99.FalsePositiveRate);
        Assert.Equal(run.GetProperty("threshold99").GetDouble(), scores.At99.Threshold);
        Assert.Equal(run.Doubles("roc_fpr"), curve.FalsePositiveRates);
        Assert.Equal(run.Doubles("roc_tpr"), curve.TruePositiveRates);
        Assert.Equal(run.Doubles("roc_thresholds"), curve.Thresholds);
    }

    [Fact]
    public void Two_hundred_scores_with_ties()
    {
        var scores = ScoreSets.TwoHundred().Scores;

        Assert.Equal(0.721875, scores.Auroc, 1e-12);
        Assert.Equal(0.8364557693651288, scores.AveragePrecision, 1e-12);
        Assert.Equal((0.7875, 0.199), (scores.At95.FalsePositiveRate, Math.Round(scores.At95.Threshold, 6)));
        Assert.Equal((0.825, 0.158), (scores.At99.FalsePositiveRate, Math.Round(scores.At99.Threshold, 6)));
    }

    // scikit-learn's points: of a straight curve the ends alone; where every second step is steeper, all of them.
    [Theory]
    [InlineData(1, 1.0, 1)]
    [InlineData(2, 29 / 30.0, 2)]
    public void A_rate_is_read_at_a_corner_of_the_curve(int negativesOfEvenScores, double rate, double threshold)
    {
        float[] positives = [.. Enumerable.Range(1, 20).Select(score => (float)score)];
        float[] negatives =
            [.. positives.SelectMany(score => Enumerable.Repeat(score, score % 2 == 0 ? negativesOfEvenScores : 1))];

        var point = new ScoreRanking(negatives, positives).Scores.At95;

        Assert.Equal((rate, threshold), (point.FalsePositiveRate, point.Threshold));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Equals_scikit_learn(string[] row)
    {
        var (negatives, positives) =
            ScoreSets.Drawn(Golden.Int(row[0]), Golden.Int(row[1]), Golden.Double(row[2]), Golden.Int(row[3]));
        var ranking = new ScoreRanking(negatives, positives);
        var curve = ranking.RocCurve();

        AssertScores(row[4..10], ranking.Scores);
        AssertScores(row[10..16], ranking.Bootstrap(101822));
        Assert.Equal(Golden.Int(row[16]), curve.Thresholds.Length);
        Assert.Equal(Golden.Double(row[17]), curve.FalsePositiveRates.Sum(), 1e-8);
        Assert.Equal(Golden.Double(row[18]), curve.TruePositiveRates.Sum(), 1e-8);
        Assert.Equal(Golden.Double(row[19]), curve.Thresholds.Sum(), 1e-4);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0)]
    public void Has_the_area_and_the_precision_of_the_other_ways_to_compute_them(int levels)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (negatives, positives) = ScoreSets.Drawn(20 + (31 * seed), levels, prevalence: 0.3, seed);
            float[] scores = [.. negatives, .. positives];
            byte[] labels = [.. negatives.Select(_ => (byte)0), .. positives.Select(_ => (byte)1)];
            var ranking = new ScoreRanking(negatives, positives).Scores;
            Assert.Equal(RocArea.Compute(scores, labels), ranking.Auroc);
            Assert.Equal(AveragePrecision.Compute(scores, labels), ranking.AveragePrecision, 1e-14);
        }
    }

    // The normal images at 0.4 and 0.3 change no recall, nor do their neighbours; the one at 0.2 ends the stretch.
    [Fact]
    public void Precision_over_recall_leaves_out_what_lies_between_equal_recalls()
    {
        var curve = new ScoreRanking([0.2f, 0.3f, 0.4f, 0f], [0.9f, 0.8f, 0.1f]).PrecisionRecallCurve();

        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 2 / 3.0, 1], curve.Recalls);
        Assert.Equal([1, 1, 1, 2 / 5.0, 3 / 6.0], curve.Precisions);
    }

    [Fact]
    public void Steps_of_precision_over_recall_have_the_average_precision_as_their_area()
    {
        var (negatives, positives) = ScoreSets.Drawn(500, 40, 0.2, 3);
        var ranking = new ScoreRanking(negatives, positives);
        var curve = ranking.PrecisionRecallCurve();

        var area = Enumerable.Range(1, curve.Recalls.Length - 1)
            .Sum(i => (curve.Recalls[i] - curve.Recalls[i - 1]) * curve.Precisions[i]);

        Assert.Equal(ranking.Scores.AveragePrecision, area, 1e-12);
    }

    [Fact]
    public void All_scores_equal()
    {
        var ranking = new ScoreRanking([0f, -0f], [0f]);

        var point = new OperatingPoint(1, 1, 0);
        Assert.Equal(new DetectionScores(0.5, 1 / 3.0, point, point), ranking.Scores);
        Assert.Equal([1, 0], ranking.RocCurve().Thresholds);
        Assert.Equal([0, 1], ranking.RocCurve().FalsePositiveRates);
    }

    [Theory]
    [InlineData("no normal images", new float[0], new[] { 1f }, "There are no negatives")]
    [InlineData("no anomalous images", new[] { 1f }, new float[0], "There are no positives")]
    [InlineData("nothing", new float[0], new float[0], "There are no negatives")]
    [InlineData("NaN", new[] { 1f }, new[] { 2f, float.NaN }, "Score 1 is NaN. (Parameter 'positives')")]
    [InlineData("infinite", new[] { float.NegativeInfinity }, new[] { 2f }, "(Parameter 'negatives')")]
    public void What_cannot_be_ranked_is_refused(string @case, float[] negatives, float[] positives, string reason)
    {
        var problem = Record.Exception(() => new ScoreRanking(negatives, positives));

        Assert.True(problem is ArgumentException && problem.Message.Contains(reason, StringComparison.Ordinal), @case);
    }

    private static void AssertScores(string[] expected, DetectionScores scores)
    {
        var (at95, at99) = (scores.At95, scores.At99);
        double[] actual =
        [
            scores.Auroc, scores.AveragePrecision, at95.FalsePositiveRate, at95.Threshold, at99.FalsePositiveRate, at99.Threshold,
        ];
        Assert.All(expected.Zip(actual), pair => Assert.Equal(Golden.Double(pair.First), pair.Second, 1e-12));
    }
}
