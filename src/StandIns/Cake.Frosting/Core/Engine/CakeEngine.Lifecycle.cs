using System.Diagnostics;
using Cake.Core.Diagnostics;

namespace Cake.Core;

internal sealed partial class CakeEngine
{
    private sealed partial class Run
    {
        public Exception? Thrown { get; set; }

        public void Setup(CakeTask target, CakeTask[] ordered)
        {
            if (engine.SetupAction is not { } setup)
            {
                return;
            }

            var watch = Stopwatch.StartNew();
            strategy.Setup(() => setup(new SetupContext(context, target, ordered)));
            _report.Add(new CakeReportEntry("Setup", watch.Elapsed, ReportStatus.Executed, IsLifecycle: true));
        }

        public void Teardown()
        {
            if (engine.TeardownAction is not { } teardown)
            {
                return;
            }

            var watch = Stopwatch.StartNew();
            try
            {
                strategy.Teardown(() => teardown(new TeardownContext(context, Thrown)));
            }
            catch (Exception exception)
            {
                _log.Error("An error occurred in a custom teardown action.");
                if (Thrown is null)
                {
                    throw;
                }
                // The failure that came first is the one to report.
                _log.Error("Teardown error: {0}", exception.ToString());
            }
            finally
            {
                _report.Add(new CakeReportEntry("Teardown", watch.Elapsed, ReportStatus.Executed, IsLifecycle: true));
            }
        }
    }
}
