using System.ComponentModel;
using System.Diagnostics;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Doctor;

/// <summary>Programs that only tests and benchmarks use.</summary>
internal static class Tools
{
    private const string Python = "import numpy, scipy, sklearn, skimage, nibabel; print(scipy.__version__, sklearn.__version__)";

    public static IEnumerable<Finding> All()
    {
        string[] browsers = ["chromium", "chromium-browser", "google-chrome"];
        var browser = browsers.Select(name => Ask(name, "--version")).OfType<string>().FirstOrDefault();
        yield return browser is not null
            ? new("Browser", Health.Good, browser)
            : new("Browser", Health.Optional, "none; the tests of the report are skipped", "apt-get install -y chromium");

        string[] pythons = ["/usr/bin/python3", "python3"];
        var oracles = pythons.Select(name => Ask(name, "-c", Python)).OfType<string>().FirstOrDefault();
        yield return oracles is not null
            ? new("Python oracles", Health.Good, $"SciPy and scikit-learn {oracles}")
            : new("Python oracles", Health.Optional, "none; Bench prints our own times alone",
                "apt-get install -y python3-scipy python3-sklearn python3-skimage python3-nibabel");
    }

    /// <summary>First line that a program prints; null where it is missing or fails.</summary>
    private static string? Ask(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var answer = process.StandardOutput.ReadLine();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer : null;
        }
        catch (Win32Exception)
        {
            return null; // not installed
        }
    }
}
