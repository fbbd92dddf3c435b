using Cake.Frosting;

namespace StandIns.Tests.CakeFrosting;

[Collection(ConsoleCollection.Name)]
public class RunTests
{
    [Fact]
    public void Prints_headers_and_the_table_of_what_ran()
    {
        var run = HostRun.Of(SmallBuild.Tasks);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            """

            ========================================
            Clean
            ========================================
            cleaned

            ========================================
            Compile
            ========================================
            compiled

            ========================================
            Default
            ========================================

            Task                          Duration            Status              
            ----------------------------------------------------------------------
            Clean                         T    Succeeded           
            Compile                       T    Succeeded           
            Off                           -                   Skipped             
            ----------------------------------------------------------------------
            Total:                        T                        

            """.ReplaceLineEndings("\n"),
            run.Out);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Names_skipped_and_gathering_tasks_when_verbose()
    {
        var run = HostRun.Of(SmallBuild.Tasks, "-v", "verbose");

        var line = new string('-', 40);
        Assert.Contains($"\n{line}\nOff\n{line}\nSkipping task: Off\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nDefault                       T    Succeeded", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_no_headers_when_quiet()
    {
        Assert.StartsWith("\nTask  ", HostRun.Of(SmallBuild.Tasks, "--verbosity=quiet").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_the_target_alone_when_exclusive()
    {
        var run = HostRun.Of(SmallBuild.Tasks, "-e", "-t", "compile");

        Assert.Contains("compiled", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("cleaned", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_a_shared_task_once_per_target()
    {
        var run = HostRun.Of(SmallBuild.Tasks, "-t", "Compile", "-t", "Clean");

        Assert.Equal(3, run.Out.Split("cleaned").Length);
    }

    [Theory]
    [InlineData("The target 'Nope' was not found.", "-t", "Nope")]
    [InlineData("The targets 'A', 'B' were not found.", "-t", "A", "-t", "B")]
    [InlineData("The target 'Nope' was not found.", "-t", "Nope", "--dryrun")]
    [InlineData("Could not reach target 'Off' since it was skipped due to a criteria.", "-t", "Off")]
    [InlineData("The working directory '/no/such' does not exist.", "-w", "/no/such")]
    public void Fails_on_a_target_that_cannot_be_run(string message, params string[] args)
    {
        var run = HostRun.Of(SmallBuild.Tasks, args);

        Assert.Equal(-1, run.ExitCode);
        Assert.Equal($"Error: {message}\n", run.Error);
    }

    [Fact]
    public void Finds_public_tasks_of_an_added_assembly()
    {
        var host = new CakeHost().AddAssembly(typeof(ExportedTask).Assembly);

        var listed = HostRun.Of(host, [], "--description").Out;

        Assert.Contains("\nExported                      Found\n", listed, StringComparison.Ordinal);
    }
}
