namespace Residua.Pipeline.Tests.Configuration;

public class ScalarTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-7", -7)]
    [InlineData("+7", 7)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    public void Integers(string text, int expected) =>
        Assert.Equal(expected, TemporaryYaml.Bind<TestExperiment>($"limit: {text}").Limit);

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("010")]
    [InlineData("0o10")]
    [InlineData("0x10")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    [InlineData("true")]
    [InlineData("'1'")]
    [InlineData("\"1\"")]
    [InlineData(".inf")]
    [InlineData("one")]
    [InlineData("|\n  1")]
    [InlineData("\u0661")]
    public void No_integers(string text) =>
        Assert.StartsWith(
            "e.yaml:1:8: limit: expected an integer",
            TemporaryYaml.Problems<TestExperiment>($"limit: {text}"),
            StringComparison.Ordinal);

    [Fact]
    public void Long_integers() => Assert.Equal(99999999999, TemporaryYaml.Bind<TestExperiment>("steps: 99999999999").Steps);

    [Theory]
    [InlineData("0.1", 0.1)]
    [InlineData("1", 1.0)]
    [InlineData("-1e-3", -0.001)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("+1E3", 1000.0)]
    [InlineData("-.inf", double.NegativeInfinity)]
    [InlineData(".NaN", double.NaN)]
    public void Numbers(string text, double expected) =>
        Assert.Equal(expected, TemporaryYaml.Bind<TestExperiment>($"weight: {text}").Weight);

    [Theory]
    [InlineData("1,5")]
    [InlineData("1e999")]
    [InlineData("0x1p3")]
    [InlineData("010")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("'0.5'")]
    [InlineData("1 2")]
    [InlineData("--1")]
    public void No_numbers(string text) =>
        Assert.StartsWith(
            "e.yaml:1:9: weight: expected a number, found",
            TemporaryYaml.Problems<TestExperiment>($"weight: {text}"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("TRUE", true)]
    public void Truths(string text, bool expected) =>
        Assert.Equal(expected, TemporaryYaml.Bind<TestExperiment>($"shuffle: {text}").Shuffle);

    [Theory]
    [InlineData("yes")]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("y")]
    [InlineData("1")]
    [InlineData("tRUE")]
    [InlineData("'true'")]
    public void No_truths(string text) =>
        Assert.StartsWith(
            "e.yaml:1:10: shuffle: expected true or false",
            TemporaryYaml.Problems<TestExperiment>($"shuffle: {text}"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("a b: c", false)]
    [InlineData("'a b: c'", true)]
    [InlineData("yes", true)]
    [InlineData("'1'", true)]
    [InlineData("2020-01-01", true)]
    [InlineData("1", false)]
    [InlineData("1.10", false)]
    [InlineData("true", false)]
    [InlineData("", false)]
    [InlineData("~", false)]
    public void Text_that_looks_like_something_else_needs_quotes(string text, bool fits)
    {
        var error = Record.Exception(() => TemporaryYaml.Bind<TestExperiment>($"title: {text}"));
        Assert.Equal(fits, error == null);
    }

    [Theory]
    [InlineData("share: 0", true)]
    [InlineData("share: 1", true)]
    [InlineData("share: 1.4", false)]
    [InlineData("share: -0.1", false)]
    [InlineData("share: .nan", false)]
    [InlineData("share: .inf", false)]
    [InlineData("rate: 0", false)]
    [InlineData("rate: 1e-300", true)]
    [InlineData("rate: .inf", false)]
    [InlineData("seed: -1", false)]
    [InlineData("kernels: [1, 99]", true)]
    [InlineData("kernels: [1, 100]", false)]
    [InlineData("sigma: { count: 0 }", false)]
    public void Ranges_hold_at_their_ends(string yaml, bool fits)
    {
        var error = Record.Exception(() => TemporaryYaml.Bind<TestExperiment>(yaml));
        Assert.Equal(fits, error == null);
        Assert.Contains(fits ? "" : "must be ", error?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("share: 1.5", "must be at least 0 and at most 1, found 1.5")]
    [InlineData("rate: 0", "must be greater than 0, found 0")]
    [InlineData("seed: -1", "must be at least 0, found -1")]
    public void Ranges_are_told(string yaml, string reason) =>
        Assert.EndsWith(reason, TemporaryYaml.Problems<TestExperiment>(yaml), StringComparison.Ordinal);
}
