using Spectre.Console;

namespace Residua.Pipeline.Execution;

/// <summary>Progress in a terminal: a bar with rate and time left.</summary>
internal sealed class BarProgress(IStepLog log, string title, string kind, TimeProvider time, ProgressContext bars)
    : StepProgress(log, title, kind)
{
    private readonly ProgressTask _bar = bars.AddTask(Markup.Escape(title));
    private readonly Pace _pace = new(time);

    public override void Report(long done, long total)
    {
        _bar.MaxValue = total;
        _bar.Value = done;
        PaceColumn.Show(_bar, _pace.Of(done, total));
    }

    public override void Tell(string status) => _bar.Description = Markup.Escape($"{Title} {status}");

    // A bar that is stopped is hidden only once it is full.
    public override void Dispose()
    {
        _bar.Value = _bar.MaxValue;
        _bar.StopTask();
        base.Dispose();
    }
}
