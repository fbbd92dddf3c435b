using System.Runtime.ExceptionServices;

namespace Residua.Papers.SsimEnsemble;

/// <summary>Work on many subjects at once.</summary>
internal static class Parallelism
{
    /// <summary>Works on every item; the first failure ends it and is thrown as it was.</summary>
    public static void ForEach<T>(IEnumerable<T> items, int threads, Action<T> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.ForEach(items, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, work);
        }
        catch (AggregateException exception)
        {
            // A message that says "one or more errors" names no file.
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }
}
