using Residua.Numerics.Tests.Infra;

namespace Residua.Numerics.Tests;

public class AveragePrecisionTests
{
    public static TheoryData<string[]> Cases => Golden.Rows("average-precision.csv");

    [Theory, MemberData(nameof(Cases))]
    public void Equals_scikit_learn(string[] row)
    {
        var (scores, labels) = Sample.Scored(Golden.Int(row[0]), Golden.Int(row[1]), Golden.Double(row[2]), Golden.Int(row[3]));
        Assert.Equal(Golden.Double(row[4]), AveragePrecision.Compute(scores, labels), 1e-12);
    }

    [Theory]
    [InlineData(new[] { 0.1f, 0.4f, 0.35f, 0.8f }, new byte[] { 0, 0, 1, 1 }, 5.0 / 6)]
    [InlineData(new[] { 0.5f, 0.5f, 0.5f, 0.1f }, new byte[] { 1, 0, 1, 0 }, 2.0 / 3)]
    [InlineData(new[] { 0f, 0f, 0f, 0f }, new byte[] { 1, 0, 0, 0 }, 0.25)]
    [InlineData(new[] { -0f, 0f, -0f, -1f }, new byte[] { 0, 1, 0, 0 }, 1.0 / 3)]
    [InlineData(new[] { -2f, -1f, float.MinValue, float.MaxValue }, new byte[] { 1, 0, 1, 0 }, 5.0 / 12)]
    [InlineData(new[] { 3f, 2f }, new byte[] { 1, 1 }, 1.0)]
    [InlineData(new[] { 3f, 2f }, new byte[] { 0, 0 }, 0.0)]
    [InlineData(new[] { float.Epsilon, 0f }, new byte[] { 1, 0 }, 1.0)]
    public void Small_cases(float[] scores, byte[] labels, double expected) =>
        Assert.Equal(expected, AveragePrecision.Compute(scores, labels), 1e-15);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(300)]
    [InlineData(0)]
    public void Equals_the_definition_whatever_the_ties(int levels)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (scores, labels) = Sample.Scored(1 + 37 * seed, levels, prevalence: 0.02 + seed / 50.0, seed);
            labels[0] = 1;
            var signed = scores.Select(score => score - 0.5f).ToArray();
            Assert.Equal(NaiveAveragePrecision.Compute(signed, labels), AveragePrecision.Compute(signed, labels), 1e-13);
        }
    }

    [Fact]
    public void A_bucket_of_many_close_scores_is_sorted_too()
    {
        var (scores, labels) = Sample.Scored(30_000, levels: 0, prevalence: 0.3, seed: 8);
        var close = scores.Select(score => 0.5f + score * 1e-3f).ToArray();
        Assert.Equal(NaiveAveragePrecision.Compute(close, labels), AveragePrecision.Compute(close, labels), 1e-13);
    }

    [Theory]
    [InlineData(new float[0], new byte[0], "no scores")]
    [InlineData(new[] { 1f, 2f }, new byte[] { 1 }, "2 scores but 1 labels")]
    [InlineData(new[] { 1f, 2f }, new byte[] { 1, 2 }, "Label 1 is 2")]
    [InlineData(new[] { 1f, float.NaN }, new byte[] { 1, 0 }, "Score 1 is NaN")]
    [InlineData(new[] { float.NegativeInfinity, 1f }, new byte[] { 1, 0 }, "Score 0 is ")]
    [InlineData(new[] { 1f, float.PositiveInfinity }, new byte[] { 1, 0 }, "Score 1 is ")]
    public void What_has_no_average_precision_is_refused(float[] scores, byte[] labels, string reason) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => AveragePrecision.Compute(scores, labels)).Message);
}
