using System.Diagnostics;

namespace Residua.Build.Tests;

/// <summary>The processes in which a run computes steps.</summary>
internal static class Workers
{
    /// <summary>Those of the runs with some artifacts folder.</summary>
    public static int[] Of(string artifacts) => [.. Directory.GetDirectories("/proc").Select(Path.GetFileName)
        .Where(name => name!.All(char.IsAsciiDigit)).Where(name => IsWorker(name!, artifacts)).Select(name => int.Parse(name!))];

    /// <summary>Sends a signal with the shell's own kill: the program of that name is not part of a bare Debian.</summary>
    public static void Signal(int process, string signal) =>
        Process.Start("sh", ["-c", $"kill -{signal} {process}"]).WaitForExit();

    private static bool IsWorker(string process, string artifacts)
    {
        try
        {
            var arguments = File.ReadAllText($"/proc/{process}/cmdline").Split('\0');
            return arguments.Contains($"--artifacts={artifacts}")
                && arguments.Any(argument => argument.StartsWith("--step=", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            return false; // it has just ended
        }
    }
}
