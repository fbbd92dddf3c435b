using Cake.Core;
using Cake.Frosting;
using Residua.Data;
using Spectre.Console;

namespace Residua.Build.Tests;

public class TargetTests
{
    [Fact]
    public void Every_task_is_in_the_list_and_none_is_public()
    {
        var tasks = typeof(AllTargets).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IFrostingTask)) && !type.IsAbstract);

        Assert.Equal(tasks.ToHashSet(), AllTargets.List.ToHashSet());
        Assert.DoesNotContain(AllTargets.List, task => task.IsPublic);
    }

    [Theory]
    [InlineData("Download", true)]
    [InlineData("Reproduce", true)]
    [InlineData("Doctor", false)]
    [InlineData("Clean", false)]
    public void Some_run_experiments(string target, bool expected) => Assert.Equal(expected, AllTargets.RunsExperiments(target));

    [Fact]
    public void The_help_names_every_target_and_every_option_that_users_need()
    {
        using var help = new StringWriter();
        Help.Print(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(help), Ansi = AnsiSupport.No }));

        Assert.All(AllTargets.Names, name => Assert.Contains($"\n  {name} ", help.ToString(), StringComparison.Ordinal));
        Assert.All(AllOptions.List, option =>
            Assert.Equal(!option.IsHidden, help.ToString().Contains($"--{option.Name}", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_filter_that_matches_no_test_is_an_error()
    {
        var nothing = new TestResults(0, 0, 0);

        var error = Assert.Throws<BadInputException>(() => nothing.ThrowUnlessPassed(0, "Nothing"));

        Assert.Equal("--filter", error.Culprit);
        Assert.Throws<CakeException>(() => nothing.ThrowUnlessPassed(1, "Nothing"));
        (nothing with { Skipped = 1 }).ThrowUnlessPassed(0, "Skipped");
    }
}
