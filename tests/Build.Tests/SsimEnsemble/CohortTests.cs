using Residua.Data;
using Residua.Data.Phantoms.Heads;

namespace Residua.Build.Tests;

/// <summary>The published layout of the third paper's data, from lists to volumes.</summary>
public sealed class CohortTests : IDisposable
{
    private static readonly string[] Small =
    [
        "--profile=smoke", "--paper=ssim-ensemble", "--set", "dataset.source=files",
    ];

    private readonly TemporaryFolder _folder = new();

    private string Lists => _folder["data", "Data", "splits"];

    public CohortTests() => HeadPhantomCohorts.Write(
        _folder["data"], new() { Healthy = 5, HealthyTest = 1, Validation = 1, Test = 1, Spacing = 4 }, threads: 2);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_users_files_are_preprocessed_and_never_taken_for_the_published_ones()
    {
        Run("--target=Preprocess", "--experiment=brats21").Succeeded();

        var volumes = Directory.GetFiles(_folder["out", "steps", "preprocess"], "input.nii", SearchOption.AllDirectories);
        Assert.Equal(2, volumes.Length);
        Assert.All(volumes, volume => Assert.Equal((24, 24, 12), Shape(NiftiFile.ReadHeader(volume))));
        Assert.All(volumes, volume => Assert.Equal(8, NiftiFile.ReadHeader(volume).Spacing.X));
        var manifest = Directory.GetFiles(_folder["out", "steps", "download"], "manifest.json", SearchOption.AllDirectories)
            .Single();
        Assert.Contains("volumes are generated: their headers say so", File.ReadAllText(manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_missing_are_named_all_at_once()
    {
        var (first, second) = (Volume("Brats21", "t2", 0), Volume("Brats21", "seg", 1));
        File.Delete(first);
        File.Delete(second);

        Run("--target=Split", "--experiment=brats21").Refused(
            "lacks 2 of the files", Path.GetFileName(first), Path.GetFileName(second));
    }

    [Fact]
    public void Subjects_that_lists_share_are_reported()
    {
        var train = TextTable.Read(Path.Combine(Lists, "IXI_train_fold0.csv"));
        var validation = TextTable.Read(Path.Combine(Lists, "IXI_val_fold0.csv"));
        (train with { Rows = [.. train.Rows, validation.Rows[0], validation.Rows[0]] })
            .Write(Path.Combine(Lists, "IXI_train_fold0.csv"));

        var output = Run("--target=Split", "--experiment=ddpm-t1").Succeeded().Output;

        Assert.Contains("IXI_train_fold0 shares subjects: 1 with IXI_val_fold0", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../../etc/passwd", "is not a path inside the data folder")]
    [InlineData("", "is not a path inside the data folder")]
    public void A_list_that_leads_out_of_the_folder_is_refused(string path, string reason)
    {
        var list = TextTable.Read(Path.Combine(Lists, "Brats21_val.csv"));
        list.Rows[0][Array.IndexOf(list.Columns, "img_path")] = path;
        list.Write(Path.Combine(Lists, "Brats21_val.csv"));

        Run("--target=Split", "--experiment=brats21").Refused(reason, "Brats21_val.csv:2");
    }

    [Fact]
    public void A_mask_that_does_not_fit_its_image_is_named()
    {
        var mask = Volume("Brats21", "mask", 0);
        var (header, volume) = VolumeFile.Read(mask);
        VolumeFile.Write(mask, volume, header with { Affine = NiftiAffine.Aligned((1, 1, 1)) });

        Run("--target=Preprocess", "--experiment=brats21").Refused(Path.GetFileName(mask), "lies elsewhere in space");
    }

    [Fact]
    public void A_set_has_no_images_that_the_paper_has_none_of() =>
        Run("--target=Split", "--experiment=wmh", "--set", "dataset.modality=t2").Refused("dataset.modality", "WMH has no T2");

    [Fact]
    public void Folds_are_replicates_and_only_of_what_has_folds()
    {
        var plan = Run("--dryrun", "--target=Train", "--experiment=ddpm-t1", "--set", "replicates.folds=2").Succeeded().Output;
        Assert.Equal(2, plan.Split('\n').Count(line => line.StartsWith("train ", StringComparison.Ordinal)));

        Host.Run("--dryrun", "--experiment=residual-pitfalls/experiment-1", "--set", "replicates.folds=2")
            .Refused("replicates.folds", "this kind of experiment has no folds");
    }

    private static (int, int, int) Shape(NiftiHeader header) => (header.X, header.Y, header.Z);

    private string Volume(string set, string kind, int index) =>
        Directory.GetFiles(_folder["data", "Data", "Test", set, kind]).Order(StringComparer.Ordinal).ElementAt(index);

    private Host Run(params string[] arguments) =>
        Host.Run([$"--data-root={_folder["data"]}", $"--artifacts={_folder["out"]}", .. Small, .. arguments]);
}
