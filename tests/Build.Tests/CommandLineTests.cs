namespace Residua.Build.Tests;

/// <summary>Every flag of the command line, once.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Paper = "residual-pitfalls";

    private readonly TemporaryFolder _folder = new();

    private string Artifacts => _folder["artifacts"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Score_writes_the_tables_where_the_readme_says()
    {
        Score("--experiment", $"{Paper}/experiment-1").Succeeded();

        var lines = File.ReadAllLines(Table("experiment-1", "average-precision.csv"));
        Assert.Equal("intensity,0,1.25,2.5,3.75,5", lines[0]);
        Assert.Equal(5, lines.Length);
        Assert.Equal(lines[0], File.ReadAllLines(Table("experiment-1", "reconstruction-error.csv"))[0]);
    }

    [Fact]
    public void Train_writes_the_model_where_the_readme_says()
    {
        string[] halves = ["--set", "dataset.downsample=2", "--set", "dataset.training.validation-share=0.5"];
        Run(["--target=Train", "--experiment=spatial-ae-1", .. halves]).Succeeded();

        Assert.Equal("step,name,value", File.ReadLines(Table("spatial-ae-1", "metrics.csv")).First());
        Assert.True(File.Exists(Table("spatial-ae-1", "best.safetensors")));
        Assert.False(File.Exists(Table("spatial-ae-1", "last.safetensors")));
    }

    [Fact]
    public void A_glob_selects_several_experiments()
    {
        Score("--experiment=residual-pitfalls/experiment-2-*").Succeeded();

        foreach (var texture in new[] { "pixel-shuffle", "sink-deformation", "source-deformation" })
        {
            var table = File.ReadLines(Table($"experiment-2-{texture}", "average-precision.csv"));
            Assert.Equal("sigma,average_precision,reconstruction_error", table.First());
        }

        Assert.False(Directory.Exists(Path.Combine(Artifacts, "results", Paper, "experiment-1")));
    }

    [Fact]
    public void Paper_selects_its_experiments()
    {
        var output = Run("--dryrun", "--target=Score").Succeeded().Output;

        Assert.Matches("score +residual-pitfalls/experiment-1", output);
        Assert.DoesNotContain("ssim-ensemble", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_finds_everything_up_to_date()
    {
        Score("--experiment=experiment-1").Succeeded();
        var before = File.GetLastWriteTimeUtc(Table("experiment-1", "average-precision.csv"));

        Assert.Contains("up to date", Score("--experiment=experiment-1").Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Table("experiment-1", "average-precision.csv")));
    }

    [Fact]
    public void A_dry_run_says_what_would_run_and_why()
    {
        Score("--experiment=experiment-1").Succeeded();

        var output = Run("--dryrun", "--target=Score", "--experiment=experiment-1", "--set", "seed=7").Succeeded().Output;

        Assert.Contains("seed 0 → 7", output, StringComparison.Ordinal);
        Assert.Contains("cached", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Run("--dryrun").Succeeded();

        Assert.False(Directory.Exists(Artifacts));
    }

    [Theory]
    [InlineData("--tree", "Reproduce")]
    [InlineData("--description", "Draw the figures")]
    [InlineData("--version", "0.1.0")]
    [InlineData("--info", "0.1.0")]
    [InlineData("--help", "--experiment=GLOB")]
    [InlineData("-?", "Draw the figures")]
    [InlineData("--target=Doctor", "Processor")]
    public void Switches_that_only_tell(string flag, string told) =>
        Assert.Contains(told, Host.Run(flag).Succeeded().Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("--threads=1")]
    [InlineData("--jobs=1")]
    [InlineData("--device=cpu")]
    [InlineData("--verbosity=quiet")]
    public void Options_that_change_no_number(string option)
    {
        const string Experiment = "experiment-2-sink-deformation";
        Score($"--experiment={Experiment}").Succeeded();
        var expected = File.ReadAllText(Table(Experiment, "average-precision.csv"));

        using var other = new TemporaryFolder();
        Host.Run(["--target=Score", option, $"--experiment={Experiment}", $"--artifacts={other["a"]}", .. Host.Tiny]).Succeeded();

        Assert.Equal(expected, File.ReadAllText(other["a", "results", Paper, Experiment, "average-precision.csv"]));
    }

    [Fact]
    public void Exclusive_runs_one_target_and_says_what_it_misses() =>
        Run("--exclusive", "--target=Score").Refused("--target=Preprocess", "--exclusive");

    [Fact]
    public void Clean_removes_the_artifacts()
    {
        Score("--experiment=experiment-2-sink-deformation").Succeeded();
        var mine = Path.Combine(Artifacts, "results", "notes.txt");
        File.WriteAllText(mine, "mine");

        var output = Run("--target=Clean").Succeeded().Output;

        Assert.Matches("[1-9][0-9]* files", Line(output, "removed"));
        Assert.Contains("notes.txt", Line(output, "kept"), StringComparison.Ordinal);
        Assert.Equal([mine], Directory.EnumerateFiles(Path.Combine(Artifacts, "results"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void More_threads_and_jobs_than_cores_are_worth_a_warning()
    {
        var output = Run("--dryrun", "--target=Download", "--experiment=ae-32", "--threads=2000", "--jobs=3000")
            .Succeeded().Output;

        Assert.Contains("warning: --threads=2000", output, StringComparison.Ordinal);
        Assert.Contains("warning: --jobs=3000", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--step=residual-pitfalls/experiment-1:KEY")]
    [InlineData("--STEP=residual-pitfalls/experiment-1:KEY")]
    [InlineData("--step", "residual-pitfalls/experiment-1:KEY")]
    public void A_step_is_run_alone_however_it_is_written(params string[] step)
    {
        var worker = Run(["--target=Download", "--experiment=experiment-1", .. step]);

        Assert.Equal(1, worker.ExitCode);
        Assert.Contains("no step of residual-pitfalls/experiment-1 has the key KEY", worker.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Artifacts));
    }

    private static string Line(string output, string start) =>
        output.Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal));

    private Host Score(params IEnumerable<string> arguments) => Run(["--target=Score", .. arguments]);

    private Host Run(params IEnumerable<string> arguments) => Host.Run([$"--artifacts={Artifacts}", .. Host.Tiny, .. arguments]);

    private string Table(string experiment, string name) => Path.Combine(Artifacts, "results", Paper, experiment, name);
}
