using System.Diagnostics;
using System.Globalization;

namespace Residua.Benchmarks.Infra;

/// <summary>Times the Python library that the paper used, where there is one.</summary>
internal static class PythonOracle
{
    private static readonly string[] Candidates = ["/usr/bin/python3", "python3"];

    // One thread each: the ratios compare code with code.
    private static readonly string[] ThreadLimits = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"];

    /// <summary>Median seconds of the script on the files in <paramref name="folder"/>, or why there are none.</summary>
    public static (double? Seconds, string Reason) Time(string script, string folder)
    {
        var path = Path.Combine(folder, script);
        using (var source = typeof(PythonOracle).Assembly.GetManifestResourceStream(script)!)
        using (var file = File.Create(path))
            source.CopyTo(file);

        var reason = "no python3";
        foreach (var python in Candidates)
        {
            if (Run(python, path, folder) is not var (exitCode, output, error))
                continue;
            if (exitCode == 0 && double.TryParse(output, CultureInfo.InvariantCulture, out var seconds))
                return (seconds, "");
            reason = error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault($"{python} exited with {exitCode}");
        }
        return (null, reason);
    }

    private static (int ExitCode, string Output, string Error)? Run(string python, string script, string folder)
    {
        var start = new ProcessStartInfo(python, [script, folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var limit in ThreadLimits)
            start.Environment[limit] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output.Trim(), error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // not installed
        }
    }
}
