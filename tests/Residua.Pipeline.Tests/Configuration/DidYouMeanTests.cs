using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

public class DidYouMeanTests
{
    [Theory]
    [InlineData("sede", "seed")]            // neighbours swapped
    [InlineData("see", "seed")]             // one missing
    [InlineData("seeed", "seed")]           // one too many
    [InlineData("sxed", "seed")]            // one wrong
    [InlineData("SEED", "seed")]
    [InlineData("train_share", "train-share")]
    [InlineData("trainShare", "train-share")]
    [InlineData("reconstuctoin", "reconstruction")]
    [InlineData("x", null)]
    [InlineData("volume", null)]
    [InlineData("", null)]
    public void Names_what_is_near_and_nothing_else(string written, string? expected) =>
        Assert.Equal(expected, DidYouMean.Nearest(written, ["seed", "train-share", "reconstruction", "to"]));

    [Fact]
    public void The_nearest_wins_then_the_first() =>
        Assert.Equal(
            ("count", "cout"),
            (DidYouMean.Nearest("cuont", ["court", "count"]), DidYouMean.Nearest("cot", ["cout", "coat"])));

    [Fact]
    public void A_very_long_name_costs_nothing() =>
        Assert.Null(DidYouMean.Nearest(new string('a', 1_000_000), [new string('a', 1_000_000)]));

    [Fact]
    public void Lists_what_there_is()
    {
        Assert.Equal("; known: a1, b2", DidYouMean.Hint("zzz", ["a1", "b2"]));
        Assert.Equal("; there are none", DidYouMean.Hint("zzz", []));
        Assert.Equal("; did you mean 'paper'? Known: paper, smoke", DidYouMean.HintAndList("papr", ["paper", "smoke"]));
    }
}
