using Cake.Core.Diagnostics;

namespace Cake.Core;

/// <remarks>Setup and teardown run even in a dry run, and so do the tasks' criteria; tasks are only named.</remarks>
internal sealed class DryRunExecutionStrategy(ICakeLog log) : IExecutionStrategy
{
    private int _named;

    public void Setup(Action action) => action();

    public void Teardown(Action action) => action();

    public Task ExecuteAsync(CakeTask task, ICakeContext context)
    {
        log.Information("{0}. {1}", ++_named, task.Name);
        return Task.CompletedTask;
    }

    public void Skip(CakeTask task)
    {
    }

    public void HandleError(Action<Exception> handler, Exception exception)
    {
    }

    public void InvokeFinally(Action handler)
    {
    }
}
