namespace Cake.Core;

/// <summary>What a step of the engine does: run and print, or (dry run) only name the task.</summary>
internal interface IExecutionStrategy
{
    void Setup(Action action);

    void Teardown(Action action);

    Task ExecuteAsync(CakeTask task, ICakeContext context);

    void Skip(CakeTask task);

    void HandleError(Action<Exception> handler, Exception exception);

    void InvokeFinally(Action handler);
}
