using System.Diagnostics;

namespace Residua.Build;

/// <summary>Runs the .NET command line, its output shown as it comes.</summary>
internal static class Dotnet
{
    /// <summary>Runs to the end.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = BuildContext.Root };
        // Nodes and compilers that outlive the run would hold files and memory.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
