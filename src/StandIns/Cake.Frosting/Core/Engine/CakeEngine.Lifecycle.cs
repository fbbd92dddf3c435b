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
                return;

            var watch = Stopwatch.StartNew();
            strategy.Setup(() => setup(new SetupContext(context, target, ordered)));
            _report.Add(new CakeReportEntry("Setup", watch.Elapsed, ReportStatus.Executed, IsLifecycle: true));
        }

        public void Teardown()
        {
            if (engine.TeardownAction is not { } teardown)
                return;

            var watch = Stopwatch.StartNew();
            try
            {
                strategy.Teardown(() => teardown(new TeardownContext(context, Thrown)));
            }
            catch (Exception exception)
            {
                _log.Error("An error occurred in a custom teardown action.");
                if (Thrown is null)
                    throw;
                // The failure that came first is the one to report.
                _log.Error("Teardown error: {0}", exception.ToString());
            }
            finally
            {
                _report.Add(new CakeReportEntry("Teardown", watch.Elapsed, ReportStatus.Executed, IsLifecycle: true));
            }
        }

        private void SetUp(CakeTask task, bool skipped)
        {
            if (engine.TaskSetupAction is not { } setup)
                return;

            try
            {
                strategy.TaskSetup(task, () => setup(new TaskSetupContext(context, task)));
            }
            catch (Exception exception)
            {
                TearDown(task, TimeSpan.Zero, skipped, exception);
                throw;
            }
        }

        private void TearDown(CakeTask task, TimeSpan duration, bool skipped, Exception? thrown)
        {
            if (engine.TaskTeardownAction is not { } teardown)
                return;

            try
            {
                strategy.TaskTeardown(
                    task, () => teardown(new TaskTeardownContext(context, task, duration, skipped, thrown)));
            }
            catch (Exception exception)
            {
                _log.Error("An error occurred in the custom task teardown action ({0}).", task.Name);
                if (thrown is null)
                    throw;
                _log.Error("Task Teardown error ({0}): {1}", task.Name, exception.ToString());
            }
        }
    }
}
