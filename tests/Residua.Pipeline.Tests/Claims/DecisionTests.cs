using Residua.Pipeline.Claims;

namespace Residua.Pipeline.Tests.Claims;

public class DecisionTests
{
    // Accepted: 0.4 to 0.6.
    private static readonly Claim Half = new() { Expected = new() { Value = 0.5 } };

    private const double Tolerance = 0.1;

    [Theory]
    [InlineData("inside", Outcome.Consistent, 0.55, 0.56, 0.54)]
    [InlineData("inside, no spread, at the bound", Outcome.Consistent, 0.6, 0.6)]
    [InlineData("outside", Outcome.Deviates, 0.80, 0.81, 0.82)]
    [InlineData("outside on both sides of the mean", Outcome.Undecided, 0.1, 0.9)]
    [InlineData("across the upper bound", Outcome.Undecided, 0.55, 0.65, 0.60)]
    [InlineData("two with a little spread", Outcome.Undecided, 0.55, 0.57)]
    public void Several_replicates_are_judged_by_the_interval_of_their_mean(
        string what, Outcome outcome, params double[] measured) =>
        Assert.True(Judged(measured, isNoisy: true).Outcome == outcome, what);

    [Theory]
    [InlineData(true, 0.5, Outcome.Undecided)]
    [InlineData(true, 0.9, Outcome.Undecided)]
    [InlineData(false, 0.5, Outcome.Consistent)]
    [InlineData(false, 0.9, Outcome.Deviates)]
    public void One_replicate_decides_where_nothing_is_left_to_chance(bool isNoisy, double measured, Outcome outcome) =>
        Assert.Equal(outcome, Judged([measured], isNoisy).Outcome);

    [Theory]
    [InlineData("0.3516 to 0.8484 over 3 replicates; no number of replicates would tell", 0.5, 0.6, 0.7)]
    [InlineData("0.3537 to 0.7463 over 5 replicates; about 41 replicates would tell", 0.35, 0.45, 0.55, 0.65, 0.75)]
    public void What_is_undecided_says_how_many_replicates_would_tell(string reason, params double[] measured) =>
        Assert.Equal(reason, Judged(measured, isNoisy: true).Reason);

    [Fact]
    public void A_replicate_without_a_number_is_never_a_pass() =>
        Assert.Equal(Outcome.Deviates, Judged([0.5, double.NaN, 0.5], isNoisy: true).Outcome);

    [Fact]
    public void A_verdict_carries_its_sample()
    {
        var verdict = Judged([0.54, 0.55, 0.56], isNoisy: true);

        Assert.Equal((3, 0.55), (verdict.Replicates, verdict.Measured!.Value), (a, b) => a.Item1 == b.Item1
            && Math.Abs(a.Item2 - b.Item2) < 1e-12);
        Assert.Equal("0.55 (0.5252 to 0.5748, n = 3)", verdict.MeasuredText);
        Assert.Equal(
            (0.0252, 0.0748), (Math.Round(verdict.Interval!.Value.Least, 4), Math.Round(verdict.Interval.Value.Most, 4)));
    }

    [Fact]
    public void A_distance_to_a_published_table_should_be_0()
    {
        var claim = new Claim { Measure = new() { Reference = "map.csv" } };

        Assert.Equal(Outcome.Consistent, Decision.Of(claim, [0.03], false, 0.03, Outcome.Consistent).Outcome);
        Assert.Equal(
            ("published table", Outcome.Deviates), Decision.Of(claim, [0.031], false, 0.03, Outcome.Consistent) is var verdict
            ? (verdict.Expected, verdict.Outcome)
            : default);
    }

    private static Verdict Judged(double[] measured, bool isNoisy) =>
        Decision.Of(Half, measured, isNoisy, Tolerance, Outcome.Consistent);
}
