namespace Residua.Fuzz.Tests;

public sealed class FuzzOptionsTests
{
    [Fact]
    public void All_options_are_read()
    {
        var options = FuzzOptions.Parse(
            ["--minutes=0.5", "--seed=-7", "--kind=pt-*", "--workers=3", "--finds=here", "--replay=a=b"]);

        Assert.Equal((0.5, -7L, "pt-*", 3), (options.Minutes, options.Seed, options.Kind, options.Workers));
        Assert.Equal(("here", "a=b"), (options.Finds, options.Replay));
        Assert.True(FuzzOptions.Parse(["--list"]).IsList);
    }

    [Theory]
    [InlineData("--minutes=0")]
    [InlineData("--minutes=x")]
    [InlineData("--minutes")]
    [InlineData("--seed=1.5")]
    [InlineData("--workers=0")]
    [InlineData("--kind=")]
    [InlineData("--list=1")]
    [InlineData("minutes=1")]
    public void Anything_else_is_refused(string argument) =>
        Assert.Contains(
            argument, Assert.Throws<FormatException>(() => FuzzOptions.Parse([argument])).Message, StringComparison.Ordinal);
}
