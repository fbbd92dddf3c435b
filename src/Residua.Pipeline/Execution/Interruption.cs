using System.Runtime.InteropServices;

namespace Residua.Pipeline.Execution;

/// <summary>
/// Turns Ctrl-C and a polite kill into a cancellation, so that a run can tidy up; a second Ctrl-C ends at once.
/// </summary>
public sealed class Interruption : IDisposable
{
    /// <summary>Exit code of a run that the user stopped, as shells have it: 128 + SIGINT.</summary>
    public const int ExitCode = 130;

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Listens from now until it is disposed.</summary>
    public Interruption() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
    ];

    /// <summary>Signalled by the first Ctrl-C.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_signals, signal => signal.Dispose());
        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
