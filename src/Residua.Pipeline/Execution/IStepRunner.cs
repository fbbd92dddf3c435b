using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Runs one step into an artifact.</summary>
internal interface IStepRunner
{
    /// <param name="step">The step; its inputs have run.</param>
    /// <param name="threads">Most threads that it may use.</param>
    /// <param name="cancellation">Signalled when the step is to stop.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled; only what the step goes on from is kept.</exception>
    /// <exception cref="StepFailedException">The step failed; only what it goes on from is kept.</exception>
    void Run(PlannedStep step, int threads, CancellationToken cancellation);
}
