using Cake.Common;
using Cake.Core;

namespace StandIns.Tests.CakeFrosting;

[Collection(ConsoleCollection.Name)]
public class ArgumentTests
{
    [Theory]
    [InlineData("target=Probe")]
    [InlineData("set=a.b=0.1|target=Probe", "--set", "a.b=0.1")]
    [InlineData("set=a.b=0.1|target=Probe", "--set=a.b=0.1")]
    [InlineData("set=a,b,c|target=Probe", "--set", "a", "--set=b", "--set:c")]
    [InlineData("set=-5,-x|target=Probe", "--set", "-5", "--set=-x")]
    [InlineData("set=a b|target=Probe", "--set", "a b")]
    [InlineData("set=|target=Probe", "--set", "")]
    [InlineData("set=null|target=Probe", "--set")]
    [InlineData("set=null|target=Probe|x=null", "--set", "-x")]
    [InlineData("s=a|target=Probe", "-s", "a")]
    [InlineData("set=b|target=Probe", "--set", "a", "--Set", "b")]
    [InlineData("set=a,b|target=Probe", "--", "stray", "--set", "a", "--set", "b")]
    [InlineData("target=Clean,Probe", "--", "--target", "Clean")]
    [InlineData("target=Probe", "--exclusive", "--verbosity", "q", "--noop=false")]
    public void Unknown_switches_become_arguments(string expected, params string[] args)
    {
        var seen = "";

        ProbeTask.Run(
            context => seen = string.Join('|', context.Arguments.GetArguments()
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => $"{pair.Key}={string.Join(',', pair.Value.Select(value => value ?? "null"))}")),
            args);

        Assert.Equal(expected, seen);
    }

    [Theory]
    [InlineData("Invalid long option name.", "       --a.b\n          ^ Invalid character", "--a.b", "1")]
    [InlineData("Invalid long option name.", "       --x\n       ^^^ Did you mean -x?", "--x")]
    [InlineData("Unknown command 'stray'.", "       --dryrun stray\n                ^^^^^ No such command", "--dryrun", "stray")]
    [InlineData("Flags cannot be assigned a value.", "       --dryrun=x\n       ^^^^^^^^ Can't assign value", "--dryrun=x")]
    [InlineData("Expected an option value.", "       --set=\n             ^ Did you forget the option value?", "--set=")]
    [InlineData("Option 'target' is defined but no value has been provided.", "       -t\n       ^^ No value provided", "-t")]
    public void A_command_line_that_cannot_be_read_is_underlined(string message, string underlined, params string[] args)
    {
        var run = HostRun.Of([typeof(DefaultTask)], args);

        Assert.Equal(-1, run.ExitCode);
        Assert.Equal($"\nError: {message}\n\n{underlined}\n\n", run.Out);
    }

    [Fact]
    public void A_wrong_verbosity_is_refused()
    {
        Assert.Equal("Error: Failed to convert 'loud' to Verbosity.\n", HostRun.Of(SmallBuild.Tasks, "-v", "loud").Out);
    }

    [Fact]
    public void Arguments_convert_and_the_last_one_counts()
    {
        var run = ProbeTask.Run(
            context =>
            {
                Assert.Equal(4, context.Argument("count", 7));
                Assert.Throws<CakeException>(() => context.Argument<int>("absent"));
                // A bare switch is there, but has no value.
                Assert.True(context.HasArgument("FLAG"));
                Assert.False(context.Argument("flag", false));
            },
            "--count", "3", "--count", "4", "--flag");

        Assert.Equal("", run.Error);
    }
}
