namespace Residua.Pipeline.Execution;

/// <summary>Progress without a terminal: a line at most every five seconds.</summary>
internal sealed class LineProgress(IStepLog log, string title, string kind, TimeProvider time) : StepProgress(log, title, kind)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

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
            line = $"{Title} … {100 * done / total} % ({pace}){_status}";
        }

        Log.Say(line);
    }

    public override void Tell(string status)
    {
        lock (_pacing)
        {
            _status = $" {status}";
        }
    }
}
