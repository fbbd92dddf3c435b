using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Execution;

/// <summary>Progress without a terminal: a line at most every five seconds.</summary>
internal sealed class LineProgress(RunLog log, PlannedStep step, TimeProvider time) : StepProgress(log, step)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private readonly RunLog _log = log;
    private readonly long _started = time.GetTimestamp();
    private readonly Pace _pace = new(time);
    private readonly Lock _pacing = new();
    private TimeSpan _next = Interval;
    private string _status = "";

    public override void Report(long done, long total)
    {
        string line;
        lock (_pacing)
        {
            var (elapsed, pace) = (time.GetElapsedTime(_started), _pace.Of(done, total));
            if (elapsed < _next || pace.Length == 0 || done >= total)
            {
                return;
            }

            _next = elapsed + Interval;
            line = $"{Step.Title} … {100 * done / total} % ({pace}){_status}";
        }

        _log.Say(line);
    }

    public override void Tell(string status)
    {
        lock (_pacing)
        {
            _status = $" {status}";
        }
    }
}
