using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Residua.Benchmarks.Infra;

/// <summary>Times the Python library that the papers used, where there is one.</summary>
internal static class PythonOracle
{
    private static readonly string[] Candidates =
        Environment.GetEnvironmentVariable("PYTHON") is { Length: > 0 } chosen ? [chosen] : ["python3", "/usr/bin/python3"];

    private static readonly string[] ThreadLimits = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"];

    /// <summary>Runs an embedded script on the files in <see cref="Scratch.Folder"/>, with the first Python that can.</summary>
    /// <param name="script">Name of the script.</param>
    /// <param name="threads">Of its libraries. Default 1: the ratios compare code with code.</param>
    /// <param name="arguments">What the script is told beside the folder.</param>
    public static OracleAnswer Ask(string script, int threads = 1, IEnumerable<string>? arguments = null)
    {
        var path = Path.Combine(Scratch.Folder, script);
        using (var source = typeof(PythonOracle).Assembly.GetManifestResourceStream(script)!)
        using (var file = File.Create(path))
        {
            source.CopyTo(file);
        }

        var reason = $"no Python ({string.Join(", ", Candidates)})";
        foreach (var python in Candidates)
        {
            if (Run(python, [path, Scratch.Folder, .. arguments ?? []], threads) is not var (exitCode, output, error))
            {
                continue;
            }

            if (exitCode == 0)
            {
                return OracleAnswer.Parse(output);
            }
            // The last line of a traceback names the error, such as a package that is missing.
            reason =
                $"{python}: {error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault($"exit code {exitCode}")}";
        }
        return OracleAnswer.None(reason);
    }

    private static (int ExitCode, string Output, string Error)? Run(string python, string[] arguments, int threads)
    {
        var start = new ProcessStartInfo(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var limit in ThreadLimits)
        {
            start.Environment[limit] = threads.ToString(CultureInfo.InvariantCulture);
        }

        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
        catch (Win32Exception)
        {
            return null; // not installed
        }
    }
}
