using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Runs the steps of a stage that have no artifact yet, several at once; those that use the engine one by one.</summary>
/// <param name="store">Where artifacts are looked up and put.</param>
/// <param name="log">Told how it goes.</param>
/// <param name="engine">What models run on.</param>
/// <param name="jobs">Most steps at once; at least 1.</param>
/// <param name="threads">Threads for all steps together; at least 1. They are shared out as steps start.</param>
/// <param name="device">Where models run. Default <c>cpu</c>.</param>
public sealed class Executor(ArtifactStore store, RunLog log, IEngine engine, int jobs, int threads, string device = "cpu")
{
    private readonly StepRunner _runner = new(store, log, engine, device);

    /// <summary>Runs one stage. Finished steps stay, whatever becomes of the others.</summary>
    /// <exception cref="BadInputException">A step of an earlier stage has not run.</exception>
    /// <exception cref="StepFailedException">A step failed, and the others were stopped.</exception>
    /// <exception cref="OperationCanceledException">The user stopped the run.</exception>
    public void Run(Plan plan, Stage stage, CancellationToken cancellation)
    {
        var steps = plan.Steps.Where(step => step.Stage == stage).ToLookup(store.Has);
        if (steps[true].Any())
        {
            log.Say($"{stage.Name()}: {Count(steps[true].Count())} up to date");
        }

        // Left by a run that was killed between the two.
        foreach (var done in steps[true])
        {
            store.Forget(done);
        }

        PlannedStep[] missing = [.. steps[false]];
        foreach (var need in missing.SelectMany(step => step.Needs).Where(need => need.Stage < stage && !store.Has(need)))
        {
            throw new BadInputException(
                need.Title, $"has not run, and {stage.Name()} needs it; run --target={need.Stage}, or leave out --exclusive");
        }

        if (missing.Length > 0)
        {
            log.During(() => Task.Run(() => RunAll(missing, cancellation), CancellationToken.None).GetAwaiter().GetResult());
        }
    }

    private async Task RunAll(PlannedStep[] steps, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<PlannedStep> waiting = [.. steps];
        Dictionary<Task, PlannedStep> running = [];
        try
        {
            while (waiting.Count + running.Count > 0)
            {
                while (Next(waiting, running.Values) is { } step)
                {
                    // The last steps of a stage have fewer beside them, and so more threads each.
                    var share = step.Step.Engine is { } use ? use.Threads ?? threads : Math.Max(1, threads / Math.Min(jobs, waiting.Count + running.Count));
                    waiting.Remove(step);
                    // Threads of their own: the pool's are for the parallel loops inside the steps.
                    running.Add(Task.Factory.StartNew(
                        () => _runner.Run(step, share, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default), step);
                }

                var ended = await Task.WhenAny(running.Keys);
                running.Remove(ended);
                await ended;
            }
        }
        catch
        {
            await stop.CancelAsync();
            await Task.WhenAll(running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    /// <summary>A step that can start now; null if one must end first.</summary>
    /// <remarks>
    /// Steps that use the engine run alone: its threads and its random stream belong to the whole process. One starts when
    /// nothing else runs or could; so no place stays empty for it, and nothing can become ready beside it.
    /// </remarks>
    private PlannedStep? Next(List<PlannedStep> waiting, Dictionary<Task, PlannedStep>.ValueCollection running)
    {
        if (running.Count >= jobs)
        {
            return null;
        }

        PlannedStep[] ready = [.. waiting.Where(step => !step.Needs.Any(need => waiting.Contains(need) || running.Contains(need)))];
        return ready.FirstOrDefault(step => step.Step.Engine is null) ?? (running.Count == 0 ? ready.FirstOrDefault() : null);
    }

    private static string Count(int steps) => steps == 1 ? "1 step" : $"{steps} steps";
}
