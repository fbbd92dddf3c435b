using System.Globalization;
using Spectre.Console;

namespace Residua.Benchmarks.Infra;

/// <summary>The measurements, one row each.</summary>
internal static class ResultTable
{
    /// <summary>Prints the table and, below it, why oracles are missing.</summary>
    public static void Print(IReadOnlyList<Measurement> measurements)
    {
        // Where the output is not a terminal, lines need not fit one.
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 180;
        }

        var table = new Table().AddColumns("benchmark", "Residua", "oracle", "its time", "ratio", "goal", "", "remark");
        foreach (var one in measurements)
        {
            table.AddRow([.. Cells(one).Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);

        foreach (var reason in measurements.Select(one => one.Oracle?.Reason)
            .Where(reason => !string.IsNullOrEmpty(reason)).Distinct())
        {
            Console.WriteLine($"Our own times alone where an oracle is missing: {reason}.");
        }
    }

    private static IEnumerable<string> Cells(Measurement one) =>
    [
        one.Workload.Name,
        Time(one.Seconds),
        one.Oracle?.Library ?? "",
        Time(one.Oracle?.Seconds),
        one.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"{ratio:#,0.0}×") : "",
        string.Join(", ", one.Workload.Goals.Select(goal => goal.Text)),
        string.Join(", ", one.Workload.Goals.Select(goal => Word(goal.IsMet(one)))),
        Remark(one),
    ];

    private static string Remark(Measurement one) => one switch
    {
        { ExtraBytes: { } extra } => string.Create(CultureInfo.InvariantCulture, $"{extra:F1} B/score extra memory"),
        { PeakBytes: { } peak } => string.Create(
            CultureInfo.InvariantCulture, $"{one.Workload.Remark}; {peak >> 20} MB, oracle {one.Oracle?.PeakBytes >> 20} MB"),
        _ => one.Workload.Remark,
    };

    private static string Word(bool? isMet) => isMet switch { true => "met", false => "missed", null => "not measured" };

    private static string Time(double? seconds) => seconds switch
    {
        null => "",
        >= 3600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:F1} h"),
        >= 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds:F2} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:F3} ms"),
    };
}
