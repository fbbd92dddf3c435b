namespace Residua.Pipeline.Execution;

/// <summary>Says what a worker died of that could not say so itself.</summary>
internal static class WorkerDeath
{
    // The system's number of a signal is added to it.
    private const int Signalled = 128;

    private const int Kill = 9;

    /// <summary>The error to show.</summary>
    /// <param name="exitCode">Its exit code.</param>
    /// <param name="lastErrors">The end of its error output.</param>
    /// <param name="isBegun">Whether it left something to go on from.</param>
    public static WorkerException Of(int exitCode, IReadOnlyList<string> lastErrors, bool isBegun)
    {
        var kept = isBegun ? "; it goes on from its last checkpoint when the same command runs again" : "";
        var errors = string.Concat(lastErrors.Select(line => $"\n  {line}"));
        return new(exitCode switch
        {
            Signalled + Kill =>
                $"its process was killed, probably because memory ran out; try --jobs=1, or a smaller batch{kept}",
            Interruption.ExitCode or Signalled + 15 => $"its process was asked to stop, but not by this run{kept}",
            > Signalled => $"its process crashed (signal {exitCode - Signalled}){kept}{errors}",
            0 => $"its process ended without a result{kept}{errors}",
            _ => $"its process ended with exit code {exitCode}{kept}{errors}",
        });
    }
}
