namespace Cake.Core;

internal enum ReportStatus
{
    Executed,
    Delegated,
    Skipped,
    Failed,
}

internal sealed record CakeReportEntry(string Name, TimeSpan Duration, ReportStatus Status, bool IsLifecycle);
