using System.Runtime.ExceptionServices;

namespace Residua.Data.Phantoms;

/// <summary>
/// Work of many threads that fails once: a full disk stops all of them, and the user needs to read it one time.
/// </summary>
internal static class FirstFailure
{
    /// <summary>Runs a parallel loop.</summary>
    /// <exception cref="Exception">The first that a thread threw, as it was thrown.</exception>
    public static void Of(Action parallel)
    {
        try
        {
            parallel();
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }
}
