using System.Globalization;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Progress without a terminal: a line at most every five seconds.</summary>
internal sealed class LineProgress(RunLog log, PlannedStep step, TimeProvider time) : StepProgress(log, step)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private readonly RunLog _log = log;
    private readonly long _started = time.GetTimestamp();
    private readonly Lock _pacing = new();
    private TimeSpan _next = Pace;

    public override void Report(long done, long total)
    {
        var elapsed = time.GetElapsedTime(_started);
        lock (_pacing)
        {
            if (elapsed < _next || done <= 0 || done >= total)
            {
                return;
            }

            _next = elapsed + Pace;
        }

        var left = TimeSpan.FromSeconds(elapsed.TotalSeconds * (total - done) / done);
        _log.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{Step.Title} … {100 * done / total} % ({done / elapsed.TotalSeconds:0.#}/s, {(int)left.TotalMinutes}:{left.Seconds:00} left)"));
    }
}
