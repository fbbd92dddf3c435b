using Residua.Pipeline.Planning;
using Spectre.Console;

namespace Residua.Pipeline.Execution;

/// <summary>Progress in a terminal: a bar with rate and time left.</summary>
internal sealed class BarProgress(RunLog log, PlannedStep step, TimeProvider time, ProgressContext bars) : StepProgress(log, step)
{
    private readonly ProgressTask _bar = bars.AddTask(Markup.Escape(step.Title));
    private readonly Pace _pace = new(time);

    public override void Report(long done, long total)
    {
        _bar.MaxValue = total;
        _bar.Value = done;
        PaceColumn.Show(_bar, _pace.Of(done, total));
    }

    public override void Tell(string status) => _bar.Description = Markup.Escape($"{Step.Title} {status}");

    // A bar that is stopped is hidden only once it is full.
    protected override void Dispose(bool disposing)
    {
        _bar.Value = _bar.MaxValue;
        _bar.StopTask();
        base.Dispose(disposing);
    }
}
