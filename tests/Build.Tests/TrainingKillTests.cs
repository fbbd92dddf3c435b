using System.Diagnostics;

namespace Residua.Build.Tests;

public sealed class TrainingKillTests : IDisposable
{
    private const int Kills = 4;

    // Every second step validates and so saves: a good part of the time goes into writing checkpoints.
    private static readonly string[] Training =
    [
        "--experiment=spatial-ae-1", "--profile=smoke", "--threads=1", "--set", "dataset.phantom.size=64", "--set", "dataset.downsample=2",
        "--set", "train.steps=100", "--set", "train.validate-every=2",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Killed_at_any_moment_a_training_goes_on_to_the_same_weights()
    {
        Host.Run(["--target=Preprocess", $"--artifacts={_folder["data"]}", .. Training]).Succeeded();
        var duration = Time("whole");
        var expected = Model("whole");
        Assert.Empty(new[] { "best.safetensors", "best-loss.safetensors", "last.safetensors", "metrics.csv" }.Except(expected.Keys));

        var resumed = 0;
        for (var i = 0; i < Kills; i++)
        {
            var name = $"kill-{i}";
            Kill(name, duration * i / Kills, whileSaving: i % 2 == 1);

            var output = Host.Run(Train(name)).Succeeded().Output;

            Assert.Equal(expected, Model(name));
            Assert.Empty(Directory.GetFileSystemEntries(_folder[name, "steps", ".resume"]));
            resumed += output.Contains("goes on where it was stopped", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(resumed >= Kills / 2, $"only {resumed} of {Kills} trainings were under way when they were killed");
    }

    /// <summary>Trains without a kill.</summary>
    /// <returns>How long it went on after its first checkpoint.</returns>
    private TimeSpan Time(string name)
    {
        using var process = Host.Start(Train(name), quiet: true);
        AwaitCheckpoint(process, name);
        var clock = Stopwatch.StartNew();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return clock.Elapsed;
    }

    /// <summary>Kills a training some time after its first checkpoint; if wanted, as soon as it is writing another.</summary>
    private void Kill(string name, TimeSpan after, bool whileSaving)
    {
        using var process = Host.Start(Train(name), quiet: true);
        AwaitCheckpoint(process, name);
        process.WaitForExit(after);
        if (whileSaving)
            SpinWait.SpinUntil(() => process.HasExited || Resumes(name, ".*.tmp").Any());
        process.Kill();
        process.WaitForExit();
    }

    private void AwaitCheckpoint(Process process, string name) =>
        SpinWait.SpinUntil(() => process.HasExited || Resumes(name, "last.safetensors").Any());

    private IEnumerable<string> Resumes(string name, string pattern)
    {
        var folder = _folder[name, "steps", ".resume"];
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories) : [];
    }

    /// <summary>Command line of a training in a copy of the artifacts that the preparation has left.</summary>
    private string[] Train(string name)
    {
        if (!Directory.Exists(_folder[name]))
        {
            foreach (var file in Directory.GetFiles(_folder["data"], "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(_folder[name], Path.GetRelativePath(_folder["data"], file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }

        return ["--target=Train", $"--artifacts={_folder[name]}", .. Training];
    }

    /// <summary>What the training has made, by name, but for what tells the time.</summary>
    private SortedDictionary<string, string> Model(string name)
    {
        var artifact = Assert.Single(Directory.GetDirectories(_folder[name, "steps", "train"]));
        return new(Directory.GetFiles(artifact).Where(file => !Path.GetFileName(file).StartsWith("manifest", StringComparison.Ordinal)
                && !Path.GetFileName(file).StartsWith("events", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file))));
    }
}
