using System.Diagnostics;

namespace Residua.Pipeline.Execution;

/// <summary>
/// In a worker: hears its host. Asked to stop, it cancels the step; when the host dies, the worker dies at once.
/// </summary>
internal sealed class HostWatch : IDisposable
{
    /// <summary>What the host writes to ask its worker to stop.</summary>
    public const string Stop = "stop";

    /// <summary>
    /// Set by a host that listens. Whoever starts a worker by hand, or on a cluster, often gives it no input to read, which looks
    /// like a host that has died.
    /// </summary>
    public const string Variable = "RESIDUA_HOST";

    private readonly CancellationTokenSource _stop;

    /// <summary>Listens in the background, if there is a host.</summary>
    public HostWatch(TextReader host, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 })
        {
            new Thread(() => Listen(host)) { IsBackground = true }.Start();
        }
    }

    /// <summary>Signalled when the step is to stop.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose() => _stop.Dispose();

    private void Cancel()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The step has just ended.
        }
    }

    private void Listen(TextReader host)
    {
        while (host.ReadLine() is { } line)
        {
            if (line == Stop)
            {
                Cancel();
            }
        }

        // Nobody is left to tidy up for, and the next run may be waiting: as kill -9 does, which every step survives.
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
