using System.Diagnostics;

namespace Residua.Data.Tests;

/// <summary>Another reader of our files, where the machine has it; tests that need it are skipped elsewhere.</summary>
internal static class Python
{
    private const string Path = "/usr/bin/python3";

    public static bool Has(string module) => File.Exists(Path)
        && Exit($"import importlib.util, sys; sys.exit(importlib.util.find_spec('{module}') is None)").Code == 0;

    /// <summary>What the program prints; it must end well.</summary>
    public static string Run(string program)
    {
        var (code, output) = Exit(program);
        Assert.True(code == 0, output);
        return output;
    }

    private static (int Code, string Output) Exit(string program)
    {
        using var python = Process.Start(
            new ProcessStartInfo(Path, ["-c", program + "\n"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = python.StandardError.ReadToEndAsync();
        var output = python.StandardOutput.ReadToEnd();
        python.WaitForExit();
        return (python.ExitCode, output + errors.Result);
    }
}
