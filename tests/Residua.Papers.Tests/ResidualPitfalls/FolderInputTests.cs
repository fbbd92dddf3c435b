using System.Text.Json;
using Residua.Data;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

/// <summary>Folders of pairs that cannot be scored: one error that names the file, or a warning.</summary>
public sealed class FolderInputTests : IDisposable
{
    private readonly PairFolder _pairs = new();
    private readonly SliceStack _flat = Flat(0.5f);

    public void Dispose() => _pairs.Dispose();

    [Fact]
    public void No_folder() => Assert.StartsWith(
        "dataset.folder: is not given; --set dataset.folder=DIR", _pairs.Refused(new()), StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_is_not_there() =>
        Assert.Contains("pairs: does not exist, or is not a folder", _pairs.Refused(), StringComparison.Ordinal);

    [Fact]
    public void An_empty_folder()
    {
        Directory.CreateDirectory(Path.Combine(_pairs.Root, ".hidden"));

        Assert.Contains("pairs: holds no folders; each image has one", _pairs.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once()
    {
        _pairs.Add("a", _flat, _flat).Add("b", _flat, null).Add("c", null, _flat);
        _pairs.Add("d", _flat, _flat).Add("d", _flat, null, "png");

        Assert.EndsWith(
            "b has no reconstruction.nii.gz, .nii or .png; c has no input.nii.gz, .nii or .png; "
            + "d has input.nii.gz and input.png", _pairs.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_that_differ()
    {
        _pairs.Add("a", _flat, Flat(0.5f, count: 2));

        Assert.Matches(
            "a/reconstruction.nii.gz: is 64×64×2, but .*a/input.nii.gz is 64×64×1$", _pairs.Refused());
    }

    [Fact]
    public void A_picture_beside_a_volume()
    {
        _pairs.Add("a", _flat, null).Add("a", null, _flat, "png");

        Assert.Contains("save both as NIfTI or both as PNG", _pairs.Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN, true, "input")]
    [InlineData(float.PositiveInfinity, false, "reconstruction")]
    public void A_voxel_that_is_not_finite(float value, bool isInput, string file)
    {
        var bad = Flat(0.5f);
        bad.Pixels[66] = value;
        _pairs.Add("a", isInput ? bad : _flat, isInput ? _flat : bad);

        Assert.EndsWith(
            $"a/{file}.nii.gz: has a voxel that is not finite at (1, 2, 0)", _pairs.Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_image()
    {
        _pairs.Add("a", _flat, _flat, "png");
        File.WriteAllText(Path.Combine(_pairs.Root, "a", "input.png"), "no picture");

        Assert.Contains("input.png: is no PNG", _pairs.Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 40, "anomaly.radius: a disk of radius 40 has 5013 pixels, and no slice .* as large: at most 4096")]
    [InlineData(0, 33, "anomaly.radius: a disk of radius 33 does not fit into slices of 64×64 pixels")]
    [InlineData(7, 20, "a/input.nii.gz: has no slice 7: its axis 2 has 1, numbered from 0")]
    public void A_disk_or_slice_that_does_not_fit(int? slice, int radius, string message)
    {
        _pairs.Add("a", _flat, _flat);

        Assert.Matches(message, _pairs.Refused(With(slice, radius)));
    }

    [Fact]
    public void No_foreground()
    {
        _pairs.Add("a", Flat(0), _flat);

        Assert.Contains("has no foreground (no voxel above 0) in slice 0", _pairs.Refused(With(0, 20)), StringComparison.Ordinal);
        Assert.Contains("no slice a foreground", _pairs.Refused(With(null, 20)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(300f, 300f, "^the slices have intensities from 300 to 300; the disks' .* --set dataset.rescale.kind=percentiles")]
    [InlineData(0.5f, 128f, "^the reconstructions have intensities from 128 to 128, but the inputs from 0.5 to 0.5: are")]
    public void Intensities_that_mean_something_else_are_told(float input, float reconstruction, string warning)
    {
        _pairs.Add("a", Flat(input), Flat(reconstruction)).Run();

        Assert.Matches(warning, Assert.Single(_pairs.Warnings));
    }

    [Fact]
    public void The_folder_may_move_and_the_names_count()
    {
        _pairs.Add("a", _flat, _flat).Add("b", _flat, _flat);
        var before = Settings();
        Directory.Move(Path.Combine(_pairs.Root, "b"), Path.Combine(_pairs.Root, "c"));

        Assert.NotEqual(before, Settings());
        Assert.All(Settings(), text => Assert.DoesNotContain(_pairs.Root, text, StringComparison.Ordinal));
    }

    [Fact]
    public void It_runs_only_where_it_is_asked_for() => Assert.True(new FolderExperiment().IsOnRequest);

    private string[] Settings() =>
        [.. _pairs.Steps().Select(step => JsonSerializer.Serialize(step.Settings, step.Settings.GetType()))];

    private FolderExperiment With(int? slice, int radius) => _pairs.Experiment with
    {
        Dataset = new() { Folder = _pairs.Root, Slice = slice },
        Anomaly = new() { Radius = radius, Intensity = new() { To = 1, Count = 3 } },
    };

    private static SliceStack Flat(float value, int count = 1)
    {
        var pixels = new float[count * 64 * 64];
        Array.Fill(pixels, value);
        return new(pixels, count, 64, 64);
    }
}
