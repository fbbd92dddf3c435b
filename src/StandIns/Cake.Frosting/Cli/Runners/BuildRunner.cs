using Cake.Core;
using Cake.Frosting;

namespace Cake.Cli;

internal sealed class BuildRunner(
    CakeEngine engine, IFrostingContext context, DefaultExecutionStrategy strategy, CakeReportPrinter printer) : IRunner
{
    public async Task RunAsync(IReadOnlyList<string> targets, bool exclusive)
    {
        try
        {
            printer.Write(await engine.RunAsync(context, strategy, targets, exclusive).ConfigureAwait(false));
        }
        catch (CakeReportException failure)
        {
            if (failure.Report.Count > 0)
            {
                printer.Write(failure.Report);
            }

            throw;
        }
    }
}
