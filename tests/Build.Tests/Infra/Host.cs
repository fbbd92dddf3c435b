using System.Diagnostics;
using System.Text;

namespace Residua.Build.Tests;

/// <summary>The build host as its users run it: another process, its exit code and what it prints.</summary>
internal sealed record Host(int ExitCode, string Output, string Error)
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "Build.dll");

    /// <summary>Options under which every experiment of the first paper takes well under a second.</summary>
    public static readonly string[] Tiny =
    [
        "--paper=residual-pitfalls", "--profile=smoke", "--set", "dataset.phantom.volumes=5", "--set", "dataset.phantom.size=64",
        "--set", "anomaly.intensity.count=4", "--set", "reconstruction.sigma.count=5",
    ];

    public static Host Run(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        // Both pipes are read at once: a full one would block the process.
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    /// <summary>Starts a run and kills it, as <c>kill -9</c> does, when a condition holds.</summary>
    /// <returns>Whether it was still running.</returns>
    public static bool Kill(Func<bool> when, params IEnumerable<string> arguments)
    {
        using var process = Start(arguments, quiet: true);
        SpinWait.SpinUntil(() => process.HasExited || when());
        if (process.HasExited)
        {
            return false;
        }

        process.Kill();
        process.WaitForExit();
        return true;
    }

    /// <summary>Starts a run.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="quiet">Drops what it prints; otherwise the caller reads it, or a full pipe blocks the process.</param>
    public static Process Start(IEnumerable<string> arguments, bool quiet = false)
    {
        var start = new ProcessStartInfo("dotnet", [Dll, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("DATAROOT");
        // As from a user's terminal, so that colours in a pipe show.
        start.Environment.Remove("NO_COLOR");
        start.Environment["TERM"] = "xterm-256color";
        var process = Process.Start(start)!;
        if (quiet)
        {
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        return process;
    }

    /// <summary>Fails with everything that was printed, if the exit code is not 0; and if it is coloured.</summary>
    public Host Succeeded()
    {
        Assert.DoesNotContain('\e', Output + Error);
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Output}\n{Error}");
        return this;
    }

    /// <summary>Fails unless the run ended with an error that has all the words, and without a stack trace.</summary>
    public void Refused(params IEnumerable<string> words)
    {
        Assert.True(ExitCode != 0, $"exit code 0\n{Output}");
        Assert.DoesNotContain('\e', Output + Error);
        Assert.DoesNotContain("   at Residua.", Output + Error, StringComparison.Ordinal);
        foreach (var word in words)
        {
            Assert.Contains(word, Error, StringComparison.Ordinal);
        }
    }
}
