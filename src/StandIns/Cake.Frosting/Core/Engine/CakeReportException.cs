namespace Cake.Core;

/// <summary>Carries what ran before the failure, so that the table is printed all the same.</summary>
internal sealed class CakeReportException(IReadOnlyList<CakeReportEntry> report, Exception cause)
    : Exception(cause.Message, cause)
{
    public IReadOnlyList<CakeReportEntry> Report { get; } = report;
}
