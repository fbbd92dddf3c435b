using Residua.Data;
using Residua.Data.Phantoms;
using Residua.Numerics;

namespace Residua.Build.Tests;

/// <summary>Reconstructions that a user has, from the command line to the report.</summary>
public sealed class ReconstructionPairsTests : IDisposable
{
    private const string Experiment = "residual-pitfalls/score-folder";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_of_blurred_slices_is_told_which_blur_they_are()
    {
        WritePair("a", sigma: 2);

        Run("--target=Report", $"--experiment={Experiment}").Succeeded();

        var results = _folder["artifacts", "results", Experiment];
        Assert.StartsWith("2,", File.ReadAllLines(Path.Combine(results, "nearest-blur.csv"))[1], StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(results, "histogram.png")));
        var page = File.ReadAllText(_folder["artifacts", "report", "index.html"]);
        Assert.Contains("<p class=\"note\">Disks of ", page, StringComparison.Ordinal);
        Assert.Contains("AP &lt; 0.5", page, StringComparison.Ordinal);
        Assert.Contains("Data: 1 image of the user", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_folder_it_is_refused() =>
        Host.Run("--target=Score", $"--experiment={Experiment}", $"--artifacts={_folder["artifacts"]}")
            .Refused("dataset.folder", "--set dataset.folder=DIR");

    [Fact]
    public void It_runs_only_where_it_is_named() => Assert.DoesNotContain(
        Experiment,
        Host.Run("--target=Score", "--paper=residual-pitfalls", "--dryrun", $"--artifacts={_folder["artifacts"]}")
            .Succeeded().Output,
        StringComparison.Ordinal);

    private Host Run(params string[] arguments) => Host.Run(
        [.. arguments, "--profile=smoke", $"--artifacts={_folder["artifacts"]}", "--set", $"dataset.folder={_folder["pairs"]}"]);

    private void WritePair(string name, double sigma)
    {
        var slice = new BrainPhantom(Size: 96, FirstSlice: BrainPhantom.ScoredSlice, SliceCount: 1).Draw(0) with { Names = [] };
        var blurred = new float[slice.Pixels.Length];
        new GaussianBlur(sigma).Apply(slice[0], blurred);
        SliceStackFile.Write(_folder["pairs", name, "input.nii.gz"], slice);
        SliceStackFile.Write(_folder["pairs", name, "reconstruction.nii.gz"], slice with { Pixels = blurred });
    }
}
