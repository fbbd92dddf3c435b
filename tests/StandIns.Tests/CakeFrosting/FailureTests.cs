namespace StandIns.Tests.CakeFrosting;

[Collection(ConsoleCollection.Name)]
public class FailureTests
{
    [Fact]
    public void Reports_a_failed_task_and_its_message()
    {
        var run = HostRun.Of([typeof(FailTask)], "-t", "Fail");

        Assert.Equal(-1, run.ExitCode);
        Assert.Equal("An error occurred when executing task 'Fail'.\nError: it broke {0}\n", run.Error);
        Assert.Contains("finally\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("Fail                          T    Failed  ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verbose", false)]
    [InlineData("diagnostic", true)]
    public void Shows_the_stack_trace_at_diagnostic_only(string verbosity, bool shown)
    {
        var run = HostRun.Of([typeof(FailTask)], "-t", "Fail", "-v", verbosity);

        Assert.Equal(shown, run.Error.Contains("   at ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(TolerantTask), "Tolerant", "")]
    [InlineData(typeof(HandledTask), "Handled", "saw handled\n")]
    public void Goes_on_after_a_tolerated_failure(Type task, string name, string printed)
    {
        var run = HostRun.Of([task], "-t", name);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"An error occurred when executing task '{name}'.\n", run.Error);
        Assert.Contains($"========\n{printed}\nTask", run.Out, StringComparison.Ordinal);
        Assert.Contains("Failed", run.Out, StringComparison.Ordinal);
    }
}
