using System.Globalization;
using Cake.Core.Diagnostics;

namespace Cake.Core;

internal sealed class CakeReportPrinter(ICakeLog log)
{
    private const int NarrowestNameColumn = 29;

    public void Write(IReadOnlyList<CakeReportEntry> report)
    {
        var nameWidth = Math.Max(NarrowestNameColumn, report.Max(entry => entry.Name.Length)) + 1;
        var rule = new string('-', nameWidth + 40);
        try
        {
            Console.ForegroundColor = ConsoleColor.Green;
            Console.WriteLine();
            WriteRow(nameWidth, "Task", "Duration", "Status");
            Console.WriteLine(rule);

            foreach (var entry in report.Where(IsShown))
            {
                Console.ForegroundColor = ColorOf(entry);
                WriteRow(nameWidth, entry.Name, DurationOf(entry), StatusOf(entry));
            }

            Console.ForegroundColor = ConsoleColor.Green;
            Console.WriteLine(rule);
            WriteRow(nameWidth, "Total:", Format(report.Aggregate(TimeSpan.Zero, (sum, entry) => sum + entry.Duration)), "");
        }
        finally
        {
            Console.ResetColor();
        }
    }

    public void WriteStep(string name) => WriteHeader(name, '=', Verbosity.Normal);

    public void WriteLifecycleStep(string name) => WriteHeader(name, '-', Verbosity.Normal);

    public void WriteSkippedStep(string name) => WriteHeader(name, '-', Verbosity.Verbose);

    private void WriteHeader(string name, char line, Verbosity from)
    {
        if (log.Verbosity < from)
        {
            return;
        }

        Console.WriteLine();
        Console.WriteLine(new string(line, 40));
        Console.WriteLine(name);
        Console.WriteLine(new string(line, 40));
    }

    private static void WriteRow(int nameWidth, string name, string duration, string status) =>
        Console.WriteLine($"{name.PadRight(nameWidth)}{duration,-20}{status,-20}");

    private bool IsShown(CakeReportEntry entry) =>
        entry.Status != ReportStatus.Delegated || log.Verbosity >= Verbosity.Verbose;

    private static string DurationOf(CakeReportEntry entry) =>
        entry.Status == ReportStatus.Skipped ? "-" : Format(entry.Duration);

    private static string Format(TimeSpan duration) => duration.ToString("c", CultureInfo.InvariantCulture);

    private static string StatusOf(CakeReportEntry entry) => entry.Status switch
    {
        ReportStatus.Skipped => "Skipped",
        ReportStatus.Failed => "Failed",
        _ => "Succeeded",
    };

    private static ConsoleColor ColorOf(CakeReportEntry entry) => entry switch
    {
        { IsLifecycle: true } => ConsoleColor.Cyan,
        { Status: ReportStatus.Failed } => ConsoleColor.Red,
        { Status: ReportStatus.Executed } => ConsoleColor.Green,
        _ => ConsoleColor.Gray,
    };
}
