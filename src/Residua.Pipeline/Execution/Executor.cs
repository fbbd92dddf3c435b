using Residua.Data;
using Residua.Papers;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Runs the steps of a stage that have no artifact yet, several at once.</summary>
/// <param name="store">Where artifacts are looked up and put.</param>
/// <param name="log">Told how it goes.</param>
/// <param name="jobs">Most steps at once; at least 1.</param>
/// <param name="threads">Threads for all steps together; at least 1. They are shared out as steps start.</param>
public sealed class Executor(ArtifactStore store, RunLog log, int jobs, int threads)
{
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
        using var gate = new SemaphoreSlim(jobs);
        var runner = new StepRunner(store, log);
        Dictionary<string, Task> tasks = [];
        var left = steps.Length;
        foreach (var step in steps)
        {
            Task[] needs = [.. step.Needs.Select(need => tasks.GetValueOrDefault(need.Key, Task.CompletedTask))];
            tasks[step.Key] = RunAfter(step, needs);
        }

        try
        {
            await Task.WhenAll(tasks.Values);
        }
        catch (Exception) when (tasks.Values.Select(task => task.Exception?.InnerException).OfType<StepFailedException>()
            .FirstOrDefault() is { } failure)
        {
            // WhenAll would rather show a step that was stopped than the one that failed.
            throw failure;
        }

        async Task RunAfter(PlannedStep step, Task[] needs)
        {
            await Task.WhenAll(needs);
            await gate.WaitAsync(stop.Token);
            try
            {
                // The last steps of a stage have fewer beside them, and so more threads each.
                var share = Math.Max(1, threads / Math.Min(jobs, Volatile.Read(ref left)));
                // Threads of their own: the pool's are for the parallel loops inside the steps.
                await Task.Factory.StartNew(
                    () => runner.Run(step, share, stop.Token), stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            catch (StepFailedException)
            {
                await stop.CancelAsync();
                throw;
            }
            finally
            {
                Interlocked.Decrement(ref left);
                gate.Release();
            }
        }
    }

    private static string Count(int steps) => steps == 1 ? "1 step" : $"{steps} steps";
}
