using System.Diagnostics;
using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Runs steps in this process.</summary>
internal sealed class StepRunner(ArtifactStore store, IStepLog log, IEngine engine, string device) : IStepRunner
{
    public void Run(PlannedStep step, int threads, CancellationToken cancellation)
    {
        try
        {
            RunIntoDraft(step, threads, cancellation);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // Whatever a step throws as it is stopped, such as an AggregateException of a parallel loop.
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception exception)
        {
            throw new StepFailedException(step, Cause(exception));
        }
    }

    private Exception Cause(Exception exception) => exception switch
    {
        AggregateException several => Cause(several.Flatten().InnerExceptions[0]),
        _ when WriteFailure.IsDiskFull(exception) => WriteFailure.DiskFull(store.Folder.Root, exception),
        _ => exception,
    };

    private void RunIntoDraft(PlannedStep step, int threads, CancellationToken cancellation)
    {
        using var draft = WriteFailure.Explained(store.Folder.Root, () => store.Begin(step));
        // A worker whose host was killed may live on for a moment, and it writes where this one would.
        using var hold = step.Step.Engine is null ? null : StepLock.Take(store.LockOf(step), cancellation);
        using var line = log.Begin(step.Title, step.Step.Kind);
        var resumed = store.IsBegun(step);
        if (resumed)
        {
            AtomicFile.Sweep(store.ResumeOf(step));
            log.Say($"{step.Title} ({step.Step.Kind}) goes on where it was stopped");
        }

        // Equal steps share one artifact, but each was made with inputs of its own.
        var folders = step.Step.Inputs.Zip(step.Inputs).DistinctBy(pair => pair.First.Step)
            .ToDictionary(pair => pair.First.Step, pair => store.PathOf(pair.Second.Step));
        List<string> warnings = [];
        var run = new StepRun
        {
            Output = draft.Folder,
            FolderOf = input => folders[input],
            OutsideFiles = step.Step.OutsideFiles,
            Resume = store.ResumeOf(step),
            Threads = threads,
            Device = device,
            Cancellation = cancellation,
            Progress = line.Report,
            Status = line.Tell,
            Warn = text =>
            {
                lock (warnings)
                {
                    warnings.Add(text);
                }

                log.Warn(text);
            },
        };
        var (started, clock) = (DateTime.UtcNow, Stopwatch.StartNew());
        if (step.Step.Engine is not null && engine.Prepare(threads) is { } warning)
        {
            run.Warn(warning);
        }

        step.Step.Run(run);
        // A step may answer a cancellation by returning early: what it wrote is not to be trusted.
        cancellation.ThrowIfCancellationRequested();
        draft.Commit(files => Describe(step, run, warnings, files, RunRecord.Of(started, clock.Elapsed, threads, resumed)));
        store.Forget(step);
        line.Done(clock.Elapsed);
    }

    private Manifest Describe(
        PlannedStep step, StepRun run, IReadOnlyList<string> warnings, IReadOnlyList<FileRecord> files, RunRecord record)
    {
        var facts = StepFacts.Of(step, run.Facts, [.. step.Needs.Select(need => store.ManifestOf(need)!.Data)]);
        return new()
        {
            Key = step.Key,
            Stage = step.Stage.Name(),
            Kind = step.Step.Kind,
            Code = step.Code,
            Engine = step.Engine,
            Experiments = step.Experiments,
            Settings = CanonicalJson.Of(step.Step.Settings)!,
            Needs =
            [
                .. step.Inputs.Select(input => new NeedRecord(
                    input.Name, input.Step.Stage.Name(), input.Step.Step.Kind, input.Step.Key)),
            ],
            Outside = step.Outside,
            Facts = facts.Own,
            Data = facts.ByDataSet,
            Warnings = warnings,
            Files = files,
            Run = record,
        };
    }
}
