using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;

namespace Cake.Cli;

internal sealed class DryRunner(CakeEngine engine, IFrostingContext context, ICakeLog log) : IRunner
{
    public async Task RunAsync(IReadOnlyList<string> targets, bool exclusive)
    {
        log.Information("Performing dry run...");
        log.Information("Targets are: {0}", string.Join(", ", targets));
        log.Information(string.Empty);

        await engine.RunAsync(context, new DryRunExecutionStrategy(log), targets, exclusive).ConfigureAwait(false);

        log.Information(string.Empty);
        log.Information("This was a dry run.");
        log.Information("No tasks were actually executed.");
    }
}
