using System.Diagnostics;
using System.Globalization;
using System.Text;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Runs steps in processes of their own: memory goes back when they end, and a crash takes one step with it.</summary>
/// <param name="store">Where the worker puts the artifact.</param>
/// <param name="log">Told how it goes.</param>
/// <param name="command">Program and arguments that make the plan of this run again; the name of the step is added.</param>
/// <param name="gpus">Those to share out among the workers; null: each uses what the command names.</param>
internal sealed class WorkerRunner(ArtifactStore store, IStepLog log, IReadOnlyList<string> command, Gpus? gpus = null)
    : IStepRunner
{
    /// <summary>Option that names an experiment and the key of the step: the worker plans that experiment alone.</summary>
    public const string Option = "--step";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Whatever libraries start threads of their own read one of these.
    private static readonly string[] ThreadVariables = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"];

    public void Run(PlannedStep step, int threads, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var gpu = gpus?.Take();
        using var process = Process.Start(StartInfo(step, threads, gpu))!;
        using var output = new WorkerOutput(process, log);
        using var impatience = new Timer(_ => Kill(process));
        using (cancellation.Register(() => Stop(process, impatience)))
        {
            output.ReadToEnd(step);
        }

        impatience.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        if (process.ExitCode == 0 && store.Has(step))
        {
            return;
        }

        store.SweepDrafts(step);
        // Ctrl-C reaches both processes; the worker may be the first to end.
        if (cancellation.IsCancellationRequested
            || process.ExitCode == Interruption.ExitCode && cancellation.WaitHandle.WaitOne(2000))
        {
            throw new OperationCanceledException(cancellation);
        }

        throw new StepFailedException(
            step, output.Failure ?? WorkerDeath.Of(process.ExitCode, output.LastErrors, store.IsBegun(step)));
    }

    private ProcessStartInfo StartInfo(PlannedStep step, int threads, Gpus.Lease? gpu)
    {
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), $"{Option}={step.Experiments[0]}:{step.Key}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment[HostWatch.Variable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (var variable in ThreadVariables)
        {
            start.Environment[variable] = threads.ToString(CultureInfo.InvariantCulture);
        }

        if (gpu is not null)
        {
            start.Environment[Gpus.Variable] = gpu.Visible;
        }

        return start;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It ended just before, and nobody looks at it any more.
        }
    }

    private static void Stop(Process process, Timer impatience)
    {
        try
        {
            process.StandardInput.WriteLine(HostWatch.Stop);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has just ended.
        }

        impatience.Change(Patience, Timeout.InfiniteTimeSpan);
    }
}
