using Cake.Core.Diagnostics;

namespace Cake.Core;

internal sealed class DefaultExecutionStrategy(ICakeLog log, CakeReportPrinter printer) : IExecutionStrategy
{
    public void Setup(Action action)
    {
        printer.WriteLifecycleStep("Setup");
        log.Verbose("Executing custom setup action...");
        action();
    }

    public void Teardown(Action action)
    {
        printer.WriteLifecycleStep("TearDown");
        log.Verbose("Executing custom teardown action...");
        action();
    }

    public async Task ExecuteAsync(CakeTask task, ICakeContext context)
    {
        printer.WriteStep(task.Name);
        log.Verbose("Executing task: {0}", task.Name);
        if (task.Action is not null)
        {
            await task.Action(context).ConfigureAwait(false);
        }

        log.Verbose("Finished executing task: {0}", task.Name);
    }

    public void Skip(CakeTask task)
    {
        printer.WriteSkippedStep(task.Name);
        log.Verbose("Skipping task: {0}", string.IsNullOrWhiteSpace(task.SkippedMessage) ? task.Name : task.SkippedMessage);
    }

    public void HandleError(Action<Exception> handler, Exception exception) => handler(exception);

    public void InvokeFinally(Action handler) => handler();
}
