using Cake.Core;
using Cake.Frosting;

namespace StandIns.Tests.CakeFrosting;

[TaskName("A"), IsDependentOn(typeof(CircleB))]
internal sealed class CircleA : FrostingTask;

[TaskName("B"), IsDependentOn(typeof(CircleC))]
internal sealed class CircleB : FrostingTask;

[TaskName("C"), IsDependentOn(typeof(CircleA))]
internal sealed class CircleC : FrostingTask;

[TaskName("One"), IsDependentOn(typeof(OtherTask))]
internal sealed class OneTask : FrostingTask;

[TaskName("Other"), IsDependentOn(typeof(OneTask))]
internal sealed class OtherTask : FrostingTask;

[TaskName("CLEAN")]
internal sealed class SecondCleanTask : FrostingTask;

[TaskName("Self"), IsDependentOn(typeof(SelfTask))]
internal sealed class SelfTask : FrostingTask;

[TaskName("Text"), IsDependentOn(typeof(string))]
internal sealed class NeedsTextTask : FrostingTask;

[TaskName("Twice"), IsDependentOn(typeof(CleanTask)), IsDependentOn(typeof(CleanTask))]
internal sealed class TwiceTask : FrostingTask;

[TaskName("Both"), ContinueOnError]
internal sealed class BothHandlersTask : FrostingTask
{
    public override void OnError(Exception exception, ICakeContext context)
    {
    }
}

[TaskName("Uri")]
internal sealed class NeedsServiceTask(Uri uri) : FrostingTask
{
    public override bool ShouldRun(ICakeContext context) => uri.IsFile;
}

[Collection(ConsoleCollection.Name)]
public class GraphTests
{
    [Theory]
    [InlineData("Graph contains circular references.", typeof(CircleA), typeof(CircleB), typeof(CircleC))]
    [InlineData("Reflexive edges in graph are not allowed.", typeof(SelfTask))]
    [InlineData(
        "Unidirectional edges in graph are not allowed.\n\"Other\" and \"One\" cannot depend on each other.",
        typeof(OneTask), typeof(OtherTask))]
    [InlineData("Another task with the name 'CLEAN' has already been added.",
        typeof(CompileTask), typeof(CleanTask), typeof(SecondCleanTask))]
    [InlineData("Task 'Default' is dependent on task 'Compile' which does not exist.", typeof(DefaultTask))]
    [InlineData(
        "Task 'Clean' has specified that it's a dependency for task 'Compile' which does not exist.", typeof(CleanTask))]
    [InlineData("The dependency 'String' is not a valid task.", typeof(NeedsTextTask))]
    [InlineData("The task 'Twice' already have a dependency on 'Clean'.", typeof(TwiceTask))]
    [InlineData("There can only be one error handler per task.", typeof(BothHandlersTask))]
    public void Tasks_that_do_not_fit_together_are_refused(string message, params Type[] tasks)
    {
        var run = HostRun.Of(tasks, "-t", "A");

        Assert.Equal(-1, run.ExitCode);
        Assert.Equal($"Error: {message}\n", run.Error);
    }

    [Fact]
    public void A_task_whose_service_is_missing_is_refused()
    {
        var error = HostRun.Of([typeof(NeedsServiceTask)]).Error;

        Assert.Contains("Unable to resolve service for type 'System.Uri'", error, StringComparison.Ordinal);
    }
}
