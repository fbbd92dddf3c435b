using Residua.Data;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Runs the steps of a stage that have no artifact yet, several at once.</summary>
/// <param name="store">Where artifacts are looked up and put.</param>
/// <param name="log">Told how it goes.</param>
/// <param name="limits">How much of the machine a run may use.</param>
/// <param name="here">Runs steps in this process.</param>
/// <param name="apart">
/// Runs those that use the engine, in processes of their own. Null: they run here, each alone, for the engine's threads and its
/// random stream belong to a whole process.
/// </param>
internal sealed class Executor(ArtifactStore store, RunLog log, Limits limits, IStepRunner here, IStepRunner? apart = null)
{
    private readonly InputCheck _inputs = new(store, log);
    private readonly Schedule _schedule = new(limits, apart is not null);

    /// <summary>Runs one stage. Finished steps stay, whatever becomes of the others.</summary>
    /// <exception cref="BadInputException">A step of an earlier stage has not run.</exception>
    /// <exception cref="StepFailedException">A step failed, and the others were stopped.</exception>
    /// <exception cref="OperationCanceledException">The user stopped the run; says what is kept.</exception>
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

        try
        {
            PlannedStep[] work = [.. _inputs.Damaged(missing, cancellation), .. missing];
            if (work.Length > 0)
            {
                log.During(() => Task.Run(() => RunAll(work, cancellation), CancellationToken.None).GetAwaiter().GetResult());
            }
        }
        catch (OperationCanceledException stop)
        {
            // What is kept, instead of "The operation was canceled.", which the host would print.
            throw new OperationCanceledException(
                Stopped(stage, [.. plan.Steps.Where(step => step.Stage == stage)]), stop, cancellation);
        }
    }

    private async Task RunAll(PlannedStep[] steps, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        List<PlannedStep> waiting = [.. steps];
        Dictionary<Task, RunningStep> running = [];
        try
        {
            while (waiting.Count + running.Count > 0)
            {
                while (_schedule.Next(waiting, running.Values) is { } next)
                {
                    waiting.Remove(next.Step);
                    var runner = next.Step.Step.Engine is null ? here : apart ?? here;
                    // Threads of their own: the pool's are for the parallel loops inside the steps.
                    running.Add(Task.Factory.StartNew(
                        () => runner.Run(next.Step, next.Threads, stop.Token), stop.Token, TaskCreationOptions.LongRunning,
                        TaskScheduler.Default), next);
                }

                var ended = await Task.WhenAny(running.Keys);
                running.Remove(ended, out var done);
                await ended;
                _inputs.Trust(done!.Step);
            }
        }
        catch
        {
            await stop.CancelAsync();
            await Task.WhenAll(running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    private string Stopped(Stage stage, PlannedStep[] steps)
    {
        var begun = steps.Where(step => !store.Has(step)).Count(store.IsBegun);
        return $"stopped; of {Count(steps.Length)} to {stage.Name()}, {steps.Count(store.Has)} are done and stay"
            + (begun > 0 ? $", and {begun} can go on from {(begun == 1 ? "its last checkpoint" : "their last checkpoints")}" : "")
            + ". Run the same command to go on";
    }

    private static string Count(int steps) => steps == 1 ? "1 step" : $"{steps} steps";
}
