using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Says which step starts next, so that jobs and threads are used and not exceeded.</summary>
/// <param name="limits">How much of the machine a run may use.</param>
/// <param name="areApart">Whether steps that use the engine have processes of their own; otherwise each runs alone.</param>
internal sealed class Schedule(Limits limits, bool areApart)
{
    /// <summary>A step that can start now, with its threads; null if one must end first.</summary>
    public RunningStep? Next(IReadOnlyCollection<PlannedStep> waiting, IReadOnlyCollection<RunningStep> running)
    {
        if (running.Count >= limits.Jobs || running.Any(IsAlone))
        {
            return null;
        }

        var free = limits.AllThreads - running.Sum(step => step.Threads);
        // The last steps of a stage have fewer beside them, and so more threads each.
        var share = Math.Max(1, limits.AllThreads / Math.Min(limits.Jobs, waiting.Count + running.Count));
        return waiting.Where(IsReady)
            // Trainings are the longest, so they come first; where they must run alone, last: nothing can become ready beside
            // one.
            .OrderBy(step => step.Step.Engine is null == areApart)
            .Select(step => new RunningStep(
                step, step.Step.Engine is { } use ? limits.ThreadsOf(use) : Math.Clamp(free, 1, share)))
            // One that wants more threads than there are gets them once nothing runs beside it.
            .FirstOrDefault(step => running.Count == 0 || (step.Threads <= free && !IsAlone(step)));

        bool IsReady(PlannedStep step) =>
            !step.Needs.Any(need => waiting.Contains(need) || running.Any(other => other.Step == need));
    }

    private bool IsAlone(RunningStep step) => !areApart && step.Step.Step.Engine is not null;
}

/// <summary>A step that runs.</summary>
/// <param name="Step">The step.</param>
/// <param name="Threads">Threads that it may use.</param>
internal sealed record RunningStep(PlannedStep Step, int Threads);
