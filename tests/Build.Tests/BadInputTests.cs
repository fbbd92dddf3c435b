namespace Residua.Build.Tests;

/// <summary>What a user gets who makes a mistake: one error that names it, an exit code, and nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--experiment=experiment-9", "experiment-9", "did you mean")]
    [InlineData("--paper=pitfall", "pitfall", "residual-pitfalls")]
    [InlineData("--profile=papr", "papr", "paper")]
    [InlineData("--profil=paper", "--profil", "did you mean")]
    [InlineData("--set=anomaly.intensity.cout=7", "anomaly.intensity.cout", "count")]
    [InlineData("--set=seed=many", "seed")]
    [InlineData("--set=anomaly.radius=-1", "anomaly.radius")]
    [InlineData("--set=nothing", "nothing")]
    [InlineData("--device=gpu", "--device", "cuda:n")]
    [InlineData("--device=cuda:99", "--device", "libtorch", "LIBTORCH")]
    [InlineData("--set=dataset.training.to=100", "dataset.training.to", "120")]
    [InlineData("--set=dataset.training.validation-share=2", "dataset.training.validation-share")]
    [InlineData("--set=dataset.downsample=0", "dataset.downsample")]
    [InlineData("--data-root=/tmp", "--data-root", "--profile=paper")]
    public void Options_that_do_not_fit(string option, params string[] words)
    {
        Host.Run("--target=Score", option, $"--artifacts={_folder["a"]}").Refused(words);
        Assert.False(Directory.Exists(_folder["a", "results"]));
    }

    [Fact]
    public void A_command_line_that_is_wrong()
    {
        var run = Host.Run("--target=Scores", "--profil=smoke");

        run.Refused("no target 'Scores'; did you mean 'Score'?", "did you mean '--profile'?", "--help");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void No_data_root() =>
        Paper("--experiment=experiment-1").Refused("--data-root", "syn21343101", "MOOD/brain/train", "--profile=phantom");

    [Fact]
    public void A_data_root_that_does_not_exist() =>
        Paper($"--data-root={_folder["none"]}").Refused(_folder["none"], "does not exist", "syn21343101");

    [Fact]
    public void A_folder_without_volumes()
    {
        Directory.CreateDirectory(_folder["MOOD", "brain", "train"]);

        Paper($"--data-root={_folder.FullPath}").Refused("MOOD/brain/train", "no *.nii");
    }

    [Fact]
    public void A_volume_that_is_no_volume()
    {
        Directory.CreateDirectory(_folder["volumes"]);
        File.WriteAllText(_folder["volumes", "00000.nii"], "not NIfTI");

        Paper("--set", $"dataset.folder={_folder["volumes"]}").Refused("00000.nii");
    }

    [Fact]
    public void A_slice_out_of_range() =>
        Tiny("--target=Score", "--experiment=experiment-1", "--set", "dataset.slice=900").Refused(".nii.gz", "900");

    [Fact]
    public void Slices_that_cannot_be_made_smaller() =>
        Tiny("--target=Score", "--experiment=experiment-1", "--set", "dataset.downsample=7")
            .Refused("dataset.downsample", "7", "64×64");

    [Fact]
    public void Too_few_volumes_to_validate_with() =>
        Tiny("--target=Train", "--experiment=ae-32").Refused("dataset.training.validation-share", "3 training volumes");

    [Fact]
    public void An_artifacts_folder_that_cannot_be_written()
    {
        File.WriteAllText(_folder["file"], "");

        Host.Run(["--target=Score", $"--artifacts={_folder["file", "below"]}", .. Host.Tiny]).Refused(_folder["file", "below"]);
    }

    [SkippableFact]
    public void A_full_disk()
    {
        // /dev/full cannot hold a folder, and mounting a small disk needs rights that a test need not have.
        Skip.IfNot(SmallDisk.TryMount(_folder["disk"], "128k"), "needs the right to mount a tmpfs");
        try
        {
            Host.Run(["--target=Score", $"--artifacts={_folder["disk", "a"]}", .. Host.Tiny]).Refused(_folder["disk"]);
            Assert.False(Directory.Exists(_folder["disk", "a", "results"]));
        }
        finally
        {
            SmallDisk.Unmount(_folder["disk"]);
        }
    }

    [Fact]
    public void Settings_that_do_not_fit_are_all_named_before_a_dry_run_lists_anything()
    {
        var run = Host.Run("--dryrun", "--set=seed=x", "--set=nothing=1");

        run.Refused("seed: expected an integer", "nothing: unknown key");
        Assert.DoesNotContain("Score", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_on_which_runs_would_fail() =>
        Host.Run("--target=Doctor", "--profile=smok", $"--artifacts={_folder["a"]}").Refused("Runs would fail", "mends");

    private Host Tiny(params IEnumerable<string> arguments) =>
        Host.Run([$"--artifacts={_folder["a"]}", .. Host.Tiny, .. arguments]);

    private Host Paper(params IEnumerable<string> arguments) =>
        Host.Run(["--target=Score", "--paper=residual-pitfalls", "--profile=paper", $"--artifacts={_folder["a"]}", .. arguments]);
}
