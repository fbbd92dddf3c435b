using System.ComponentModel;
using System.Diagnostics;

namespace Residua.Benchmarks.Infra;

/// <summary>Times the Python library that the papers used, where there is one.</summary>
internal static class PythonOracle
{
    private static readonly string[] Candidates =
        Environment.GetEnvironmentVariable("PYTHON") is { Length: > 0 } chosen ? [chosen] : ["python3", "/usr/bin/python3"];

    // One thread each: the ratios compare code with code.
    private static readonly string[] ThreadLimits = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"];

    /// <summary>Runs an embedded script on the files in <see cref="Scratch.Folder"/>, with the first Python that can.</summary>
    public static OracleAnswer Ask(string script)
    {
        var path = Path.Combine(Scratch.Folder, script);
        using (var source = typeof(PythonOracle).Assembly.GetManifestResourceStream(script)!)
        using (var file = File.Create(path))
            source.CopyTo(file);

        var reason = $"no Python ({string.Join(", ", Candidates)})";
        foreach (var python in Candidates)
        {
            if (Run(python, path) is not var (exitCode, output, error))
                continue;
            if (exitCode == 0)
                return OracleAnswer.Parse(output);
            // The last line of a traceback names the error, such as a package that is missing.
            reason = $"{python}: {error.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault($"exit code {exitCode}")}";
        }
        return OracleAnswer.None(reason);
    }

    private static (int ExitCode, string Output, string Error)? Run(string python, string script)
    {
        var start = new ProcessStartInfo(python, [script, Scratch.Folder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var limit in ThreadLimits)
            start.Environment[limit] = "1";
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
