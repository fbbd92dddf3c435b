using System.Globalization;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>How a running step tells how far it is; dispose it when the step ends, well or not.</summary>
public abstract class StepProgress : IDisposable
{
    private readonly RunLog _log;

    private protected StepProgress(RunLog log, PlannedStep step)
    {
        _log = log;
        Step = step;
    }

    /// <summary>The step that runs.</summary>
    protected PlannedStep Step { get; }

    /// <summary>Tells how many units of work are done and how many there are; may be called from any thread.</summary>
    public abstract void Report(long done, long total);

    /// <summary>Tells in a few words how the step goes; may be called from any thread.</summary>
    public abstract void Tell(string status);

    /// <summary>Tells that the step has succeeded, and how long it took.</summary>
    public void Done(TimeSpan elapsed)
    {
        Dispose();
        _log.Say($"{Step.Title} ({Step.Step.Kind}) {elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
    }

    /// <summary>Ends the display of the step.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the display of the step; may be called twice.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
