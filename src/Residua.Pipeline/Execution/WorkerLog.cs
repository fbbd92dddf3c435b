using Residua.Data;

namespace Residua.Pipeline.Execution;

/// <summary>Tells the host how the step of this process goes.</summary>
internal sealed class WorkerLog(TextWriter host, TimeProvider? time = null) : IStepLog
{
    private readonly Lock _writing = new();

    public void Say(string line) => Send(new(WorkerMessageKind.Line, line));

    public void Warn(string warning) => Send(new(WorkerMessageKind.Warning, warning));

    /// <summary>Tells why the step failed.</summary>
    public void Fail(Exception cause) => Send(cause is BadInputException bad
        ? new(WorkerMessageKind.Failure, bad.Reason, bad.Culprit)
        : new(WorkerMessageKind.Failure, $"{cause.GetType().Name}: {cause.Message}"));

    public StepProgress Begin(string title, string kind) => new Progress(this, title, kind, time ?? TimeProvider.System);

    private void Send(WorkerMessage message)
    {
        lock (_writing)
        {
            host.WriteLine(message.Write());
            host.Flush();
        }
    }

    // Some steps report each slice: more than the host can show, and each line costs it time.
    private sealed class Progress(WorkerLog log, string title, string kind, TimeProvider time) : StepProgress(log, title, kind)
    {
        private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

        private long? _last;

        public override void Report(long done, long total)
        {
            lock (log._writing)
            {
                if (_last is { } last && time.GetElapsedTime(last) < Interval)
                {
                    return;
                }

                _last = time.GetTimestamp();
                log.Send(new(WorkerMessageKind.Progress, Done: done, Total: total));
            }
        }

        public override void Tell(string status) => log.Send(new(WorkerMessageKind.Status, status));
    }
}
