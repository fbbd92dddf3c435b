using System.Diagnostics;
using Cake.Core.Diagnostics;

namespace Cake.Core;

internal sealed partial class CakeEngine
{
    /// <summary>One invocation: its report grows while tasks run, and outlives a failure.</summary>
    private sealed partial class Run(CakeEngine engine, ICakeContext context, IExecutionStrategy strategy)
    {
        private readonly ICakeLog _log = engine.Log;
        private readonly List<CakeReportEntry> _report = [];

        public IReadOnlyList<CakeReportEntry> Report => _report;

        public async Task RunAsync(CakeTask task, bool isTarget)
        {
            if (task.Criteria is null || task.Criteria(context))
            {
                await ExecuteAsync(task).ConfigureAwait(false);
            }
            else if (isTarget)
            {
                throw new CakeException(string.IsNullOrWhiteSpace(task.SkippedMessage)
                    ? $"Could not reach target '{task.Name}' since it was skipped due to a criteria."
                    : $"Could not reach target '{task.Name}' since it was skipped due to a criteria: {task.SkippedMessage}.");
            }
            else
            {
                Skip(task);
            }
        }

        private void Skip(CakeTask task)
        {
            strategy.Skip(task);
            _report.Add(new CakeReportEntry(task.Name, TimeSpan.Zero, ReportStatus.Skipped, IsLifecycle: false));
        }

        private async Task ExecuteAsync(CakeTask task)
        {
            var watch = Stopwatch.StartNew();

            Exception? thrown = null;
            try
            {
                await strategy.ExecuteAsync(task, context).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                _log.Error("An error occurred when executing task '{0}'.", task.Name);
                thrown = exception;
                if (task.ErrorHandler is null)
                {
                    throw;
                }

                HandleError(task.ErrorHandler, exception);
            }
            finally
            {
                if (task.FinallyHandler is not null)
                {
                    strategy.InvokeFinally(task.FinallyHandler);
                }

                _log.Verbose($"Completed in {watch.Elapsed}");
                _report.Add(new CakeReportEntry(task.Name, watch.Elapsed, StatusOf(task, thrown), IsLifecycle: false));
            }
        }

        private void HandleError(Action<Exception> handler, Exception exception)
        {
            try
            {
                strategy.HandleError(handler, exception);
            }
            catch (Exception another)
            {
                if (another != exception)
                {
                    _log.Error("Error: {0}", exception.Message);
                }

                throw;
            }
        }

        private static ReportStatus StatusOf(CakeTask task, Exception? thrown) =>
            task.Action is null ? ReportStatus.Delegated
            : thrown is null ? ReportStatus.Executed
            : ReportStatus.Failed;
    }
}
