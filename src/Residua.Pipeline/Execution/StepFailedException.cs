using Residua.Data;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>A step failed; the message names step and experiment, the inner exception is what it threw.</summary>
/// <param name="step">The step that failed.</param>
/// <param name="cause">What it threw.</param>
public sealed class StepFailedException(PlannedStep step, Exception cause) : Exception(Describe(step, cause), cause)
{
    /// <summary>The step that failed.</summary>
    public PlannedStep Step { get; } = step;

    /// <summary>True if the user can mend the cause; otherwise it is a defect, and its stack trace is of interest.</summary>
    public bool IsBadInput => InnerException is BadInputException;

    private static string Describe(PlannedStep step, Exception cause) => cause is BadInputException or WorkerException
        ? $"{step.Title} ({step.Step.Kind}): {cause.Message}"
        : $"{step.Title} ({step.Step.Kind}): {cause.GetType().Name}: {cause.Message}";
}
