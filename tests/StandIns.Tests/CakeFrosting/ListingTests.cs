namespace StandIns.Tests.CakeFrosting;

[Collection(ConsoleCollection.Name)]
public class ListingTests
{
    [Fact]
    public void Dry_run_numbers_the_tasks_and_leaves_out_skipped_ones()
    {
        Assert.Equal(
            """
            Performing dry run...
            Targets are: Default

            1. Clean
            2. Compile
            3. Default

            This was a dry run.
            No tasks were actually executed.

            """.ReplaceLineEndings("\n"),
            HostRun.Of(SmallBuild.Tasks, "--dryrun").Out);
    }

    [Fact]
    public void Tree_shows_declared_dependencies_below_each_root()
    {
        Assert.Equal(
            """

            Default
            ├─Compile
            └─Off

            Fail


            """.ReplaceLineEndings("\n"),
            HostRun.Of([typeof(FailTask), .. SmallBuild.Tasks], "--tree").Out);
    }

    [Fact]
    public void Description_lists_all_tasks_in_order_of_registration()
    {
        Assert.Equal(
            $"""

            Task                          Description
            {new string('=', 80)}
            Default                       Everything
            Clean                         Removes {"{outputs}"}

            """.ReplaceLineEndings("\n"),
            HostRun.Of([typeof(DefaultTask), typeof(CleanTask)], "--description").Out);
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("--help")]
    public void Help_names_every_switch(string help)
    {
        var run = HostRun.Of(SmallBuild.Tasks, help);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("USAGE:\n", run.Out, StringComparison.Ordinal);
        string[] names = ["target", "working", "verbosity", "description", "tree", "dryrun", "exclusive", "version", "info"];
        Assert.All(names, name => Assert.Contains($"--{name} ", run.Out, StringComparison.Ordinal));
    }
}
