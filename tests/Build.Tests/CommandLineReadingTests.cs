namespace Residua.Build.Tests;

/// <summary>What is read and refused before Cake sees it.</summary>
public class CommandLineReadingTests
{
    public static TheoryData<string> Options => [.. AllOptions.List.Select(option => option.Name)];

    [Theory]
    [InlineData("--artifacts: needs a value: --artifacts=DIR", "--artifacts", "--target=Clean")]
    [InlineData("--set: needs a value: --set PATH=VALUE", "--set")]
    [InlineData("--paper: needs a value", "--paper=")]
    [InlineData("--paper: needs a value", "--paper", " ")]
    [InlineData("--profile: is given twice", "--profile=a", "--profile=b")]
    [InlineData("--target: is given twice", "--target=Split", "-t", "Plot")]
    [InlineData("--dryrun: takes no value", "--dryrun=false")]
    [InlineData("--threads: '0' is not a whole number", "--threads=0")]
    [InlineData("--jobs: 'two' is not a whole number", "--jobs=two")]
    [InlineData("--verbosity: 'verbos' is not one of its values; did you mean 'verbose'?", "--verbosity=verbos")]
    [InlineData("--profil: unknown option; did you mean '--profile'?", "--profil=paper")]
    [InlineData("--dry-run: unknown option; did you mean '--dryrun'?", "--dry-run")]
    [InlineData("-target: unknown option; did you mean '--target'?", "-target=Score")]
    [InlineData("-x: unknown option", "-x", "value of x")]
    [InlineData("--: unknown option", "--")]
    [InlineData("Score: is a target; write --target=Score", "Score")]
    [InlineData("Scor: belongs to no option; write --name=value; did you mean '--target=Score'?", "Scor")]
    [InlineData("paper=x: an option begins with two dashes; did you mean '--paper=x'?", "paper=x")]
    [InlineData("train.lr=2: belongs to no option; each value that is set needs a --set", "--set", "seed=7", "train.lr=2")]
    [InlineData("'': belongs to no option", "")]
    [InlineData("--target: there is no target 'Scor'; did you mean 'Score'?", "--target=Scor")]
    [InlineData("--exclusive: Reproduce does nothing itself, it only runs Report and Verify", "--exclusive")]
    public void Refused(string problem, params string[] arguments) =>
        Assert.StartsWith(problem, Assert.Single(CommandLine.Read(arguments).Problems), StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_is_named_at_once() =>
        Assert.Equal(3, CommandLine.Read(["--paper=", "--profil=x", "--target=Scor"]).Problems.Count);

    [Theory]
    [InlineData("--target=Split", "--TARGET=split")]
    [InlineData("--target=Score|--exclusive|--verbosity=q", "-E", "-T", "SCORE", "-v:q")]
    [InlineData("--target=Reproduce|--set=a=b|--set=-1", "--Set", "a=b", "--set", "-1")]
    [InlineData("--target=Reproduce|--artifacts=-odd-|--dryrun", "--artifacts=-odd-", "--whatif")]
    [InlineData("--target=Reproduce|--data-root=C:\\data", "--data-root", "C:\\data")]
    [InlineData("--target=Reproduce")]
    public void Cake_sees_names_in_its_own_spelling(string expected, params string[] arguments)
    {
        var line = CommandLine.Read(arguments);

        Assert.Empty(line.Problems);
        Assert.Equal(expected, string.Join('|', line.ForCake()));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Every_option_is_read(string name)
    {
        var option = AllOptions.List.Single(option => option.Name == name);
        var value = option.Value is null ? null : option.Choices.FirstOrDefault(option == AllOptions.Target ? "Plot" : "1");
        // Exclusive goes with some targets only.
        string[] target = option == AllOptions.Target ? [] : ["--target=Score"];

        var line = CommandLine.Read([.. target, value is null ? $"--{name}" : $"--{name}={value}"]);

        Assert.Empty(line.Problems);
        Assert.True(line.Has(option));
        Assert.Equal(value, line.Value(option));
    }
}
