using System.Diagnostics;
using System.Globalization;

namespace Residua.Benchmarks.Infra;

/// <summary>Our side of a race, in a new process of this program.</summary>
internal static class OwnProcess
{
    /// <summary>The option that makes this program such a process.</summary>
    public const string Option = "--our-side-of";

    /// <summary>Starts the process and waits for its answer.</summary>
    public static OracleAnswer Ask(Race race)
    {
        using var process =
            Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Option, race.Name]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? OracleAnswer.Parse(output)
            : throw new InvalidOperationException($"{race.Name} ended with exit code {process.ExitCode}");
    }

    /// <summary>What such a process does: answers as an oracle does.</summary>
    public static void Answer(Race race)
    {
        race.Prepare();
        var seconds = race.MedianSeconds();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} Residua\n{self.PeakWorkingSet64}"));
    }
}
