using System.Diagnostics;

namespace Residua.Build.Tests;

public class KillTests
{
    private const int Kills = 10;

    [Fact]
    public void Killed_at_any_moment_a_run_goes_on_to_the_same_bytes()
    {
        using var whole = new TemporaryFolder();
        Host.Run(Arguments(whole["a"])).Succeeded();
        var expected = Tables(whole["a"]);
        var work = Entries(whole["a"]);
        Assert.Equal(8, expected.Count);

        // Spread over the run, so that every stage is hit, by what it has written: its time depends on what else the
        // machine does.
        var random = new Random(20220206);
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            using var folder = new TemporaryFolder();
            var moment = (int)(work * (i + random.NextDouble()) / Kills);
            if (Host.Kill(() => Entries(folder["a"]) >= moment, Arguments(folder["a"])))
            {
                killed++;
            }

            Host.Run(Arguments(folder["a"])).Succeeded();
            Assert.Equal(expected, Tables(folder["a"]));
            Assert.Empty(Leftovers(folder["a"]));
        }

        Assert.True(killed >= Kills / 2, $"only {killed} of {Kills} runs were still going when they were killed");
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_run_that_is_asked_to_stop_tidies_up(string signal)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "needs signals");
        using var folder = new TemporaryFolder();
        using var process = Host.Start(
            ["--target=Score", "--profile=smoke", "--set", "dataset.phantom.volumes=5000", $"--artifacts={folder["a"]}"]);
        SpinWait.SpinUntil(() => Directory.Exists(folder["a", "steps", ".tmp"]), TimeSpan.FromSeconds(60));
        if (Ignores(process, signal))
        {
            process.Kill();
            process.WaitForExit();
            Skip.If(true, $"SIG{signal} is ignored here, as under nohup: a process inherits that, and nobody can ask it to stop");
        }

        // The shell's own kill: the program of that name is not part of a bare Debian.
        Process.Start("sh", ["-c", $"kill -{signal} {process.Id}"]).WaitForExit();

        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)), "still running half a minute after the signal");
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(2, process.StandardError.ReadToEnd().Split("Error: ").Length);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder["a", "steps", ".tmp"]));
        Assert.False(Directory.Exists(folder["a", "results"]));
    }

    private static bool Ignores(Process process, string signal)
    {
        var mask = File.ReadLines($"/proc/{process.Id}/status")
            .First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        var number = signal == "INT" ? 2 : 15;
        return (Convert.ToUInt64(mask.Split(':')[1].Trim(), 16) >> (number - 1) & 1) == 1;
    }

    private static string[] Arguments(string artifacts) =>
        [
            "--target=Plot", "--experiment=experiment-1,experiment-2-sink-deformation", "--threads=1",
            $"--artifacts={artifacts}", .. Host.Tiny,
        ];

    private static SortedDictionary<string, string> Tables(string artifacts)
    {
        var results = Path.Combine(artifacts, "results");
        return new(Directory.GetFiles(results, "*.csv", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(results, path), path => Convert.ToHexString(File.ReadAllBytes(path))));
    }

    private static int Entries(string artifacts)
    {
        try
        {
            return Directory.Exists(artifacts)
                ? Directory.GetFileSystemEntries(artifacts, "*", SearchOption.AllDirectories).Length
                : 0;
        }
        catch (DirectoryNotFoundException)
        {
            return 0; // a draft that was renamed while we looked
        }
    }

    private static string[] Leftovers(string artifacts) =>
        Directory.GetFiles(artifacts, "*.tmp", SearchOption.AllDirectories);
}
