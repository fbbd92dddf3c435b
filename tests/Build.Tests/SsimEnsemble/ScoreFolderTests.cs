using System.Globalization;
using System.Text.Json;
using Residua.Data;
using Residua.Numerics;

namespace Residua.Build.Tests;

/// <summary>Anybody's reconstructions, scored by one command, as the original scores them.</summary>
public sealed class ScoreFolderTests : IDisposable
{
    private static readonly string Goldens = Path.Combine(AppContext.BaseDirectory, "goldens", "ssim-ensemble", "scoring");

    private readonly TemporaryFolder _folder = new();

    private string Results => _folder["out", "results", "ssim-ensemble", "score-folder"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_quantity_of_every_volume_is_the_originals()
    {
        // The pass is in the order of the names; the original's test pass was C, then A.
        Prepare("validation/A:A", "validation/B:B", "test/1-C:C", "test/2-A:A", "healthy/0:healthy0", "healthy/1:healthy1");

        Score("--set", "scoring.confusion-lists=original").Succeeded();

        Assert.Equal("score,pass,volume,name,value", File.ReadLines(Path.Combine(Results, "volumes.csv")).First());
        Assert.Equal("score,name,value", File.ReadLines(Path.Combine(Results, "thresholds.csv")).First());
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Goldens, "dataset_level.json")));
        var volumes = TextTable.Read(Path.Combine(Results, "volumes.csv"));
        AssertPass(expected.RootElement.GetProperty("val"), volumes, "validation");
        AssertPass(expected.RootElement.GetProperty("test"), volumes, "test");
        AssertPass(expected.RootElement.GetProperty("healthy_val"), volumes, "healthy");
        var threshold = TextTable.Read(Path.Combine(Results, "thresholds.csv")).Rows
            .Single(row => row is ["ensemble", "dataset_threshold", _]);
        Assert.Equal(expected.RootElement.GetProperty("dataset_threshold").GetDouble(), Number(threshold[2]), 5e-5);
    }

    [Fact]
    public void Scores_sigmas_and_post_processing_can_be_chosen()
    {
        Prepare("validation/A:A", "test/C:C");

        Score(
            "--set", "scoring.sigmas=[0.7, 1.1]", "--set", "scoring.scores=[ensemble, l1]", "--set",
            "scoring.post-processing=none").Succeeded();

        var scores = TextTable.Read(Path.Combine(Results, "volumes.csv")).Column("score");
        Assert.Equal(["ensemble", "l1"], scores.Distinct().Order());
        var (header, map) = VolumeFile.Read(Path.Combine(Results, "maps", "test", "C", "l1.nii.gz"));
        var (input, x) = VolumeFile.Read(_folder["in", "test", "C", "input.nii.gz"]);
        var (_, r) = VolumeFile.Read(_folder["in", "test", "C", "reconstruction.nii.gz"]);
        Assert.Equal((input.X, input.Y, input.Z), (header.X, header.Y, header.Z));
        Assert.Equal(Math.Abs(x.Voxels.Span[5000] - r.Voxels.Span[5000]), map.Voxels.Span[5000]);
    }

    [Fact]
    public void Maps_lie_in_space_where_their_inputs_do()
    {
        Prepare("validation/A:A");
        var affine = new NiftiAffine(new(-2, 0, 0, 90), new(0, 2, 0, -126), new(0, 0, 2, -72));
        foreach (var file in Directory.GetFiles(_folder["in", "validation", "A"]))
        {
            var (header, volume) = VolumeFile.Read(file);
            VolumeFile.Write(file, volume, header with { Affine = affine });
        }

        Score("--set", "scoring.scores=[l1]").Succeeded();

        Assert.Equal(affine, NiftiFile.ReadHeader(Path.Combine(Results, "maps", "validation", "A", "l1.nii.gz")).Affine);
    }

    [Theory]
    [InlineData("mask", "shape", "is 48×48×23, but", "validation/A/mask.nii.gz")]
    [InlineData("mask", "affine", "lies elsewhere in space", "validation/A/mask.nii.gz")]
    [InlineData("input", "nan", "voxel (1, 0, 0) is NaN", "validation/A/input.nii.gz")]
    [InlineData("reconstruction", "nan", "voxel (1, 0, 0) is NaN", "validation/A/reconstruction.nii.gz")]
    [InlineData("reconstruction", "missing", "has no reconstruction.nii", "validation/A")]
    [InlineData("segmentation", "missing", "has no segmentation.nii", "validation/A")]
    [InlineData("input", "twice", "is there twice", "validation/A/input.nii")]
    public void A_volume_that_cannot_be_scored_is_named(string part, string flaw, string reason, string place)
    {
        Prepare("validation/A:A");
        Spoil(_folder["in", "validation", "A", $"{part}.nii.gz"], flaw);

        Score().Refused(reason, place);
    }

    [Theory]
    [InlineData("scoring.sigmas=[0.5, 0]", "must be one number above 0")]
    [InlineData("scoring.sigmas=[0.5, 0.5]", "has a sigma twice")]
    [InlineData("scoring.scores=[ssim]", "'ssim' is no score")]
    [InlineData("scoring.post-processing=some", "post-processing")]
    public void A_setting_that_makes_no_sense_is_refused(string setting, string reason)
    {
        Prepare("validation/A:A");

        Score("--set", setting).Refused(reason);
    }

    [Fact]
    public void A_folder_without_validation_subjects_is_refused()
    {
        Prepare("test/A:A");

        Score().Refused("validation", "without one no threshold can be found");
    }

    [Fact]
    public void Without_a_folder_it_says_what_is_missing_and_the_paper_runs_without_it()
    {
        Host.Run("--target=Score", "--experiment=score-folder", "--paper=ssim-ensemble", $"--artifacts={_folder["out"]}")
            .Refused("dataset.folder", "is not given");
        var plan = Host.Run("--dryrun", "--target=Score", "--paper=ssim-ensemble", $"--artifacts={_folder["out"]}").Succeeded();
        Assert.DoesNotContain("score-folder", plan.Output, StringComparison.Ordinal);
    }

    private static void AssertPass(JsonElement expected, TextTable volumes, string pass)
    {
        var ours = volumes.Rows.Where(row => row[0] == "ensemble" && row[1] == pass)
            .ToLookup(row => row[3], row => Number(row[4]));
        foreach (var list in expected.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array))
        {
            if (list.Name == "IDs")
            {
                continue;
            }

            double[] values = [.. list.Value.EnumerateArray().Select(Number)];
            Assert.Equal(values.Length, ours[list.Name].Count());
            Assert.All(values.Zip(ours[list.Name]), pair => Assert.Equal(pair.First, pair.Second, Tolerance(list.Name)));
        }
    }

    // Counts of voxels may differ by three; everything else is as exact as the map that it is computed from.
    private static double Tolerance(string name) => name is "TPPerVol" or "FPPerVol" or "TNPerVol" or "FNPerVol" ? 3 : 1e-4;

    private static double Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? Number(element.GetString()!) : element.GetDouble();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Spoil(string path, string flaw)
    {
        var (header, volume) = VolumeFile.Read(path);
        switch (flaw)
        {
            case "missing":
                File.Delete(path);
                break;
            case "twice":
                File.Copy(path, path[..^3]);
                break;
            case "shape":
                var shape = volume.Shape with { Z = volume.Shape.Z - 1 };
                VolumeFile.Write(path, new Volume(volume.Voxels[..shape.Length], shape), header);
                break;
            case "affine":
                VolumeFile.Write(path, volume, header with { Affine = NiftiAffine.Aligned((1, 1, 2)) });
                break;
            default:
                var voxels = volume.Voxels.ToArray();
                voxels[1] = float.NaN;
                VolumeFile.Write(path, volume with { Voxels = voxels }, header);
                break;
        }
    }

    private Host Score(params string[] options) => Host.Run(
    [
        "--target=Score", "--experiment=ssim-ensemble/score-folder", $"--artifacts={_folder["out"]}",
        "--set", $"dataset.folder={_folder["in"]}", .. options,
    ]);

    // Each as pass/name:golden.
    private void Prepare(params string[] subjects)
    {
        foreach (var subject in subjects.Select(subject => subject.Split(':')))
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder["in"], subject[0])).FullName;
            foreach (var part in (string[])["input", "reconstruction", "mask", "segmentation"])
            {
                var golden = Path.Combine(Goldens, subject[1], $"{part}.nii.gz");
                if (File.Exists(golden))
                {
                    File.Copy(golden, Path.Combine(folder, $"{part}.nii.gz"));
                }
            }
        }
    }
}
