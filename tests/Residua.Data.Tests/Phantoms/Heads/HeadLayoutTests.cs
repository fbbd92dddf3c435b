namespace Residua.Data.Tests.Phantoms.Heads;

[Collection(nameof(HeadCohort))]
public sealed class HeadLayoutTests(HeadCohort cohort)
{
    private static readonly string[] Sets = ["Brats21", "MSLUB", "ATLAS_v2", "WMH"];

    private static readonly string[] Names =
    [
        .. Enumerable.Range(0, 5).SelectMany(fold => new[] { $"IXI_train_fold{fold}", $"IXI_val_fold{fold}" }), "IXI_test",
        .. Sets.SelectMany(set => new[] { $"{set}_val", $"{set}_test" }),
    ];

    [Fact]
    public void The_published_lists_are_there() => Assert.Equal(
        Names.Append("avail_t2").Select(name => name + ".csv").Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.Combine(cohort.Data, "splits")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Columns_are_the_published_ones() => Assert.All(Names, name => Assert.Equal(
        ["", "img_name", "age", "label", "img_path", "mask_path", "seg_path"], cohort.List(name).Columns));

    [Fact]
    public void Every_listed_file_exists_and_no_other()
    {
        var listed = Names.Select(cohort.List).SelectMany(list => list.Rows).SelectMany(row => row[4..])
            .Where(path => path != "").Select(cohort.File).ToHashSet();
        listed.UnionWith([.. listed.Where(path => path.Contains("/ixi/t1/", StringComparison.Ordinal)
            || path.Contains("/Brats21/t1/", StringComparison.Ordinal) || path.Contains("/MSLUB/t1/", StringComparison.Ordinal))
            .Select(path => path.Replace("t1", "t2", StringComparison.Ordinal))]);

        Assert.Equal(
            listed.Select(Path.GetFullPath).Order(),
            Directory.GetFiles(cohort.Data, "*.nii.gz", SearchOption.AllDirectories).Select(Path.GetFullPath).Order());
    }

    [Fact]
    public void Every_subject_is_held_out_in_one_fold_and_trained_on_in_the_others()
    {
        string[][] training = [.. Enumerable.Range(0, 5).Select(fold => cohort.List($"IXI_train_fold{fold}").Column("img_name"))];
        string[][] heldOut = [.. Enumerable.Range(0, 5).Select(fold => cohort.List($"IXI_val_fold{fold}").Column("img_name"))];
        string[] all = [.. heldOut.SelectMany(names => names).Order()];

        Assert.Equal(HeadCohort.Settings.Healthy, all.Distinct().Count());
        Assert.All(training.Zip(heldOut), fold => Assert.Equal(all, fold.First.Concat(fold.Second).Order()));
        Assert.Empty(all.Intersect(cohort.List("IXI_test").Column("img_name")));
        Assert.Equal(HeadCohort.Settings.HealthyTest, cohort.List("IXI_test").Rows.Length);
    }

    [Fact]
    public void Validation_and_test_patients_differ() => Assert.All(Sets, set =>
    {
        var (validation, test) = (cohort.List($"{set}_val").Column("img_name"), cohort.List($"{set}_test").Column("img_name"));
        Assert.Equal((HeadCohort.Settings.Validation, HeadCohort.Settings.Test), (validation.Length, test.Length));
        Assert.Empty(validation.Intersect(test));
    });

    [Fact]
    public void Patients_have_a_segmentation_and_the_healthy_none() => Assert.All(Names, name =>
    {
        var isHealthy = name.StartsWith("IXI", StringComparison.Ordinal);
        Assert.All(cohort.List(name).Rows, row => Assert.Equal((isHealthy ? "0" : "1", isHealthy), (row[3], row[6] == "")));
    });

    [Fact]
    public void Every_T2_image_is_in_the_list_of_those_available() => Assert.Equal(
        Directory.GetFiles(Path.Combine(cohort.Data, "Train", "ixi", "t2")).Select(Path.GetFileName).Order(),
        cohort.List("avail_t2").Column("0").Order());

    [Fact]
    public void Every_volume_carries_the_mark_and_its_spacing() => Assert.All(
        Directory.GetFiles(cohort.Data, "*.nii.gz", SearchOption.AllDirectories), file =>
        {
            var header = NiftiFile.ReadHeader(file);
            Assert.True(header.IsPhantom);
            Assert.Equal((3f, 3f, 3f), header.Spacing);
        });

    [Fact]
    public void Volumes_are_cut_to_the_brain_and_differ_in_size()
    {
        // Adult brains, mm: about 140 wide, 180 long and, down to the medulla, 155 high.
        var headers = Directory.GetFiles(Path.Combine(cohort.Data, "Train", "ixi", "t1")).Select(NiftiFile.ReadHeader).ToArray();

        Assert.All(headers, header => Assert.InRange(header.X * 3, 125, 150));
        Assert.All(headers, header => Assert.InRange(header.Y * 3, 165, 190));
        Assert.All(headers, header => Assert.InRange(header.Z * 3, 140, 170));
        Assert.True(headers.Select(header => (header.X, header.Y, header.Z)).Distinct().Count() > 4);
    }
}
