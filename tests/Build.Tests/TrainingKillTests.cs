namespace Residua.Build.Tests;

public sealed class TrainingKillTests : IDisposable
{
    private const int Kills = 4;

    // Every second step validates and so saves: a good part of the time goes into writing checkpoints.
    private static readonly string[] Training =
    [
        "--experiment=spatial-ae-1", "--profile=smoke", "--threads=1", "--set", "dataset.phantom.size=64",
        "--set", "dataset.downsample=2",
        "--set", "train.steps=100", "--set", "train.validate-every=2",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Killed_at_any_moment_a_training_goes_on_to_the_same_weights()
    {
        Host.Run(["--target=Preprocess", $"--artifacts={_folder["data"]}", .. Training]).Succeeded();
        Host.Run(Train("whole")).Succeeded();
        var expected = Model("whole");
        var length = new FileInfo(Path.Combine(Artifact("whole"), "last.safetensors")).Length;
        string[] files = ["best.safetensors", "best-loss.safetensors", "last.safetensors", "metrics.csv"];
        Assert.Empty(files.Except(expected.Keys));

        var resumed = 0;
        for (var i = 0; i < Kills; i++)
        {
            var name = $"kill-{i}";
            Kill(name, (double)i / Kills, length, whileSaving: i % 2 == 1);

            var output = Host.Run(Train(name)).Succeeded().Output;

            Assert.Equal(expected, Model(name));
            Assert.Empty(Directory.GetFileSystemEntries(_folder[name, "steps", ".resume"]));
            resumed += output.Contains("goes on where it was stopped", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(resumed >= Kills / 2, $"only {resumed} of {Kills} trainings were under way when they were killed");
    }

    /// <summary>Kills a training after a part of its checkpoints; if wanted, as soon as it is writing another.</summary>
    private void Kill(string name, double part, long length, bool whileSaving)
    {
        using var process = Host.Start(Train(name), quiet: true);
        bool Reaches(double wanted) => SpinWait.SpinUntil(
            () => process.HasExited || Resumes(name, "last.safetensors").Any(path => new FileInfo(path).Length >= wanted),
            TimeSpan.FromMinutes(2));

        // A checkpoint holds the log, so it grows with every step: unlike a time, its length says how far the training is.
        Assert.True(Reaches(1), "no checkpoint after two minutes");
        var first = Resumes(name, "last.safetensors").Select(path => new FileInfo(path).Length).FirstOrDefault(length);
        Reaches(first + part * (length - first));
        if (whileSaving)
        {
            SpinWait.SpinUntil(() => process.HasExited || Resumes(name, ".*.tmp").Any());
        }

        process.Kill();
        process.WaitForExit();
        var dies = SpinWait.SpinUntil(() => Workers.Of(_folder[name]).Length == 0, TimeSpan.FromSeconds(2));
        Assert.True(dies, "the worker outlives its host");
    }

    private static readonly string[] Endless = ["--set", "train.steps=100000"];

    [SkippableFact]
    public void Of_a_killed_worker_the_run_tells_and_the_next_goes_on()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "finds processes in /proc");
        Host.Run(["--target=Preprocess", $"--artifacts={_folder["data"]}", .. Training]).Succeeded();
        var killed = Under("killed", "KILL");

        killed.Refused("train", "was killed, probably because memory ran out", "--jobs=1", "it goes on from its last checkpoint");

        Assert.Empty(Directory.GetFileSystemEntries(_folder["killed", "steps", ".tmp"]));
        Assert.Single(Directory.GetDirectories(_folder["killed", "steps", ".resume"]));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_training_that_is_asked_to_stop_keeps_its_checkpoint(bool both)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "needs signals");
        Host.Run(["--target=Preprocess", $"--artifacts={_folder["data"]}", .. Training]).Succeeded();

        // Ctrl-C in a terminal reaches both, a service manager the host alone.
        var stopped = Under("stopped", "TERM", both ? ["TERM"] : []);

        Assert.Equal(130, stopped.ExitCode);
        Assert.Contains("stopped; of 1 step to train, 0 are done", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("1 can go on from its last checkpoint", stopped.Error, StringComparison.Ordinal);
        Assert.Empty(Workers.Of(_folder["stopped"]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder["stopped", "steps", ".tmp"]));
    }

    /// <summary>Starts a training, and sends a signal to its worker (KILL) or to the run once there is a checkpoint.</summary>
    private Host Under(string name, string signal, params string[] alsoToWorker)
    {
        using var process = Host.Start([.. Train(name), .. Endless]);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        bool HasCheckpoint() => process.HasExited || Resumes(name, "last.safetensors").Any();
        Assert.True(SpinWait.SpinUntil(HasCheckpoint, TimeSpan.FromMinutes(2)), "no checkpoint");
        Assert.False(process.HasExited, "ended before it was killed");
        var worker = Assert.Single(Workers.Of(_folder[name]));
        Workers.Signal(signal == "KILL" ? worker : process.Id, signal);
        foreach (var also in alsoToWorker)
        {
            Workers.Signal(worker, also);
        }

        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(1)), "still running a minute after the signal");
        return new(process.ExitCode, output.Result, error.Result);
    }

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

    private string Artifact(string name) => Assert.Single(Directory.GetDirectories(_folder[name, "steps", "train"]));

    /// <summary>What the training has made, by name, but for what tells the time.</summary>
    private SortedDictionary<string, string> Model(string name)
    {
        string[] timed = ["manifest", "events"];
        return new(Directory.GetFiles(Artifact(name))
            .Where(file => !timed.Any(start => Path.GetFileName(file).StartsWith(start, StringComparison.Ordinal)))
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file))));
    }
}
