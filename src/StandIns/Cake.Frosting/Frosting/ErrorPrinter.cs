using Cake.Core.Diagnostics;

namespace Cake.Frosting;

internal static class ErrorPrinter
{
    /// <remarks>The stack trace is for the verbosity Diagnostic only.</remarks>
    public static void Print(ICakeLog log, Exception exception)
    {
        if (log.Verbosity == Verbosity.Diagnostic)
        {
            log.Error("Error: {0}", exception);
            return;
        }

        log.Error("Error: {0}", exception.Message);
        if (exception is not AggregateException aggregate)
        {
            return;
        }

        foreach (var inner in aggregate.Flatten().InnerExceptions)
        {
            log.Error("\t{0}", inner.Message);
        }
    }
}
