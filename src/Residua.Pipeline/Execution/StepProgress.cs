using System.Globalization;

namespace Residua.Pipeline.Execution;

/// <summary>How a running step tells how far it is; dispose it when the step ends, well or not.</summary>
internal abstract class StepProgress(IStepLog log, string title, string kind) : IDisposable
{
    /// <summary>Whose work it is.</summary>
    protected string Title => title;

    /// <summary>Where lines go.</summary>
    protected IStepLog Log => log;

    /// <summary>Tells how many units of work are done and how many there are; may be called from any thread.</summary>
    public abstract void Report(long done, long total);

    /// <summary>Tells in a few words how the step goes; may be called from any thread.</summary>
    public abstract void Tell(string status);

    /// <summary>Tells that the step has succeeded, and how long it took.</summary>
    public void Done(TimeSpan elapsed)
    {
        Dispose();
        log.Say($"{title} ({kind}) {elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
    }

    /// <summary>Ends the display of the step; may be called twice.</summary>
    public virtual void Dispose()
    {
    }
}
