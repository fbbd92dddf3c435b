using System.Globalization;

namespace Residua.Fuzz;

/// <summary>The table that closes a run.</summary>
internal static class Summary
{
    public static void Print(IReadOnlyDictionary<string, Tally> tallies, FindFolder finds, TimeSpan elapsed, int workers)
    {
        Console.WriteLine(
            $"{"kind",-20} {"inputs",13} {"read",12} {"refused",13} {"per second",11} {"slowest",10} {"largest",10}");
        var all = new Tally();
        foreach (var (name, tally) in tallies)
        {
            Line(name, tally, 1);
            all.Add(tally);
        }

        Line("all", all, workers);
        foreach (var (fault, count) in finds.Faults.OrderBy(fault => fault.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"FOUND {count} × {fault}");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Inputs:N0} inputs in {elapsed:hh\\:mm\\:ss}, {all.Inputs / elapsed.TotalSeconds:N0}/s on {workers} workers "
            + $"({all.Inputs / Environment.CpuUsage.TotalTime.TotalSeconds:N0} per second of a processor); "
            + $"{finds.Faults.Count} faults"));
    }

    // The rate is that of one worker while it is at this kind.
    private static void Line(string name, Tally tally, int workers) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-20} {tally.Inputs,13:N0} {tally.Read,12:N0} {tally.Refused,13:N0}"
        + $" {workers * tally.Inputs / Math.Max(tally.Time.TotalSeconds, 1e-9),11:N0}"
        + $" {tally.Slowest.TotalMilliseconds,7:N0} ms {tally.MostBytes / 1048576.0,7:N1} MB"));
}
