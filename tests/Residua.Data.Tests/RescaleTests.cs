using System.ComponentModel.DataAnnotations;

namespace Residua.Data.Tests;

/// <summary>Volumes that are not in [0, 1]: mapped one by one, from all their voxels.</summary>
public sealed class RescaleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Minimum_and_maximum_are_those_of_the_whole_volume_not_of_the_slice()
    {
        string[] files = [Volume("a.nii", -1000, -500, 0, 1000), Volume("b.nii.gz", 0, 10, 20, 40)];

        var stack = SliceStackReader.Read(files, 1, rescale: new() { Kind = RescaleKind.MinimumMaximum }, threads: 2);

        Assert.Equal([0.25f, 0.25f], stack[0].Pixels[..2].ToArray());
        Assert.Equal([0.25f, 0.25f], stack[1].Pixels[..2].ToArray());
    }

    [Fact]
    public void Percentiles_are_those_of_the_voxels_above_the_background_and_what_lies_beyond_is_clipped()
    {
        var levels = Enumerable.Range(0, 201).Select(i => i <= 100 ? -5f : i); // background, then 101 to 200
        string[] files = [Volume("a.nii", [.. levels])];

        var stack = SliceStackReader.Read(files, 0, 201, rescale: new() { Kind = RescaleKind.Percentiles, Low = 10, High = 90 });

        // numpy.percentile(range(101, 201), [10, 90]) is [110.9, 190.1]
        var expected = levels.Select(level => (float)Math.Clamp((level - 110.9f) / (double)(190.1f - 110.9f), 0, 1)).ToArray();
        Assert.Equal(expected, Enumerable.Range(0, 201).Select(z => stack[z].Pixels.Span[0]), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal((0, 1), (stack.Pixels.Min(), stack.Pixels.Max()));
    }

    [Fact]
    public void It_comes_before_pixels_become_one()
    {
        SliceStackFile.Write(_folder["a.nii"], new SliceStack([0, 2, 4, 10, 20, 20, 20, 20], 2, 2, 2));

        var rescale = new RescaleSettings { Kind = RescaleKind.MinimumMaximum };
        var stack = SliceStackReader.Read([_folder["a.nii"]], 0, downsample: 2, rescale: rescale);

        Assert.Equal([0.2f], stack.Pixels);
    }

    [Fact]
    public void Left_out_nothing_changes()
    {
        string[] files = [Volume("a.nii", -3, 7)];
        Assert.Equal(SliceStackReader.Read(files, 1).Pixels, SliceStackReader.Read(files, 1, rescale: new()).Pixels);
    }

    [Theory]
    [InlineData(RescaleKind.MinimumMaximum, "cannot be rescaled: every voxel is 3", 3f, 3f)]
    [InlineData(RescaleKind.Percentiles, "cannot be rescaled: every voxel is 3", 3f, 3f)]
    [InlineData(RescaleKind.Percentiles, "cannot be rescaled: percentiles 1 and 99 of its voxels above 0 are 7", 0f, 7f)]
    [InlineData(RescaleKind.MinimumMaximum, "has a voxel that is not finite at (0, 0, 1)", 0f, float.NaN)]
    public void A_volume_without_a_range_is_named(RescaleKind kind, string reason, params float[] levels)
    {
        var file = Volume("a.nii", levels);
        Assert.Equal(reason, Refusal.Of(file, () => SliceStackReader.Read([file], 0, rescale: new() { Kind = kind })));
    }

    [Theory, InlineData(99, 1), InlineData(5, 5), InlineData(-1, 99), InlineData(1, 101)]
    public void Settings_without_a_meaning_are_refused(double low, double high)
    {
        var settings = new RescaleSettings { Kind = RescaleKind.Percentiles, Low = low, High = high };
        Assert.False(Validator.TryValidateObject(settings, new(settings), [], validateAllProperties: true));
    }

    /// <summary>Slices of 1×2 voxels, each of one intensity.</summary>
    private string Volume(string name, params float[] levels)
    {
        float[] pixels = [.. levels.SelectMany(level => (float[])[level, level])];
        SliceStackFile.Write(_folder[name], new SliceStack(pixels, levels.Length, 1, 2));
        return _folder[name];
    }
}
