using System.Diagnostics;

namespace Residua.Build.Tests;

/// <summary>A program of the system, run to its end.</summary>
internal sealed record Shell(int ExitCode, string Output)
{
    // What `dotnet test` sets for itself, and what its user chose for the whole run.
    private static readonly string[] NotInherited =
    [
        "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH",
        "UpstreamPackages", "LibTorchPackage", "LIBTORCH", "NUGET_PACKAGES",
    ];

    /// <summary>Runs.</summary>
    /// <returns>Its exit code, and both of its outputs one after the other.</returns>
    public static Shell Run(
        string program, IEnumerable<string> arguments, string folder, params IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in NotInherited)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + error.Result);
    }
}
