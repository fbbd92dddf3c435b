using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace StandIns.Tests.CakeFrosting;

[TaskName("Clean"), TaskDescription("Removes {outputs}"), IsDependeeOf(typeof(CompileTask))]
internal sealed class CleanTask : FrostingTask
{
    public override void Run(ICakeContext context) => context.Log.Information("cleaned");
}

[TaskName("Compile")]
internal sealed class CompileTask : AsyncFrostingTask
{
    public override async Task RunAsync(ICakeContext context)
    {
        await Task.Yield();
        context.Log.Information("compiled");
    }
}

[TaskName("Off")]
internal sealed class OffTask : FrostingTask
{
    public override bool ShouldRun(ICakeContext context) => false;

    public override void Run(ICakeContext context) => context.Log.Information("never");
}

[TaskName("Default"), TaskDescription("Everything"), IsDependentOn(typeof(CompileTask)), IsDependentOn(typeof(OffTask))]
internal sealed class DefaultTask : FrostingTask;

[TaskName("Fail")]
internal sealed class FailTask : FrostingTask
{
    public override void Run(ICakeContext context) => throw new InvalidOperationException("it broke {0}");

    public override void Finally(ICakeContext context) => context.Log.Information("finally");
}

[TaskName("Tolerant"), ContinueOnError]
internal sealed class TolerantTask : FrostingTask
{
    public override void Run(ICakeContext context) => throw new InvalidOperationException("tolerated");
}

[TaskName("Handled")]
internal sealed class HandledTask : FrostingTask
{
    public override void Run(ICakeContext context) => throw new InvalidOperationException("handled");

    public override void OnError(Exception exception, ICakeContext context) =>
        context.Log.Information("saw {0}", exception.Message);
}

internal static class SmallBuild
{
    public static readonly Type[] Tasks =
        [typeof(DefaultTask), typeof(CleanTask), typeof(CompileTask), typeof(OffTask)];
}
