using Spectre.Console;

namespace Residua.Pipeline.Execution;

/// <summary>Tells the user how a run goes: bars where there is a terminal, otherwise a line now and then.</summary>
/// <param name="console">Where to write.</param>
/// <param name="time">Clock, for the pace of the lines; the system's by default.</param>
internal sealed class RunLog(IAnsiConsole console, TimeProvider? time = null) : IStepLog
{
    private readonly HashSet<string> _warned = [];
    private readonly Lock _writing = new();
    private ProgressContext? _bars;

    private bool IsTerminal => console.Profile.Out.IsTerminal && console.Profile.Capabilities.Interactive;

    /// <summary>Writes a line.</summary>
    public void Say(string line) => Write(line, Style.Plain);

    /// <summary>Writes a warning, unless it was written before.</summary>
    public void Warn(string warning)
    {
        lock (_writing)
        {
            if (_warned.Add(warning))
            {
                Write($"warning: {warning}", new Style(Color.Yellow));
            }
        }
    }

    /// <summary>Shows the progress of steps while <paramref name="work"/> runs.</summary>
    public void During(Action work)
    {
        if (!IsTerminal)
        {
            work();
            return;
        }

        var progress = console.Progress().AutoClear(true).HideCompleted(true).Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(),
            new PaceColumn());
        progress.Start(bars =>
        {
            _bars = bars;
            try
            {
                work();
            }
            finally
            {
                _bars = null;
            }
        });
    }

    /// <summary>Announces a piece of work that starts.</summary>
    public StepProgress Begin(string title, string kind) => _bars is { } bars
        ? new BarProgress(this, title, kind, time ?? TimeProvider.System, bars)
        : new LineProgress(this, title, kind, time ?? TimeProvider.System);

    private void Write(string line, Style style)
    {
        lock (_writing)
        {
            if (console.Profile.Out.IsTerminal)
            {
                console.WriteLine(line, style);
            }
            else
            {
                // Spectre would break the line at 80 columns.
                console.Profile.Out.Writer.WriteLine(line);
                console.Profile.Out.Writer.Flush();
            }
        }
    }
}
