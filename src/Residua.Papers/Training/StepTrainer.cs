using Residua.Models;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>The trainer of a step: it writes into its folders, tells how it goes, and stops when the step is stopped.</summary>
public static class StepTrainer
{
    /// <summary>Makes it.</summary>
    public static Trainer Of(StepRun run) => new()
    {
        Output = run.Output,
        Resume = run.Resume,
        Device = run.Device,
        Progress = run.Progress,
        Status = run.Status,
        Warn = run.Warn,
        Cancellation = run.Cancellation,
    };
}
