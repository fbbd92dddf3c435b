namespace Residua.Data.Tests;

/// <summary>Several slices of each volume, as training needs them.</summary>
public sealed class SliceRangeTests : IDisposable
{
    private const int Height = 4, Width = 6, Depth = 5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, InlineData(1), InlineData(8)]
    public void Slices_come_volume_by_volume_whatever_the_threads(int threads)
    {
        var files = Enumerable.Range(0, 20).Select(i => Volume($"{i:D2}.nii.gz", i)).ToArray();

        var stack = SliceStackReader.Read(files, 1, 3, threads: threads);

        Assert.Equal((60, Height, Width), (stack.Count, stack.Height, stack.Width));
        Assert.Equal(files.SelectMany((_, i) => Pixels(i).Skip(Height * Width).Take(3 * Height * Width)), stack.Pixels);
    }

    [Fact]
    public void Downsampling_is_that_of_the_slices_read_whole()
    {
        string[] files = [Volume("a.nii", 0), Volume("b.nii.gz", 7)];
        var whole = SliceStackReader.Read(files, 1, 4);

        var stack = SliceStackReader.Read(files, 1, 4, downsample: 2);

        Assert.Equal((8, 2, 3), (stack.Count, stack.Height, stack.Width));
        var mean = new float[6];
        for (var i = 0; i < 8; i++)
        {
            Numerics.BlockMean.Apply(whole[i], 2, mean);
            Assert.Equal(mean, stack[i].Pixels.ToArray());
        }
    }

    [Fact]
    public void A_size_that_blocks_do_not_fill_is_an_error_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => SliceStackReader.Read([Volume("a.nii", 0)], 0, 1, downsample: 4));

    [Fact]
    public void A_range_that_ends_outside_names_file_and_slices()
    {
        var file = Volume("a.nii", 0);

        Assert.Equal("has no slices 3 to 5: its axis 2 has 5, numbered from 0",
            Refusal.Of(file, () => SliceStackReader.Read([file], 3, 3)));
    }

    [Theory, InlineData(1), InlineData(2)]
    public void A_voxel_that_is_not_finite_is_named_by_its_place_in_the_volume(int downsample)
    {
        var file = Volume("a.nii", 0, spoilt: (3 * Height * Width) + (2 * Width) + 5);

        Assert.Equal("has a voxel that is not finite at (2, 5, 3)",
            Refusal.Of(file, () => SliceStackReader.Read([file], 1, 4, downsample)));
    }

    [Fact]
    public void A_voxel_outside_the_range_does_not_matter() =>
        SliceStackReader.Read([Volume("a.nii", 0, spoilt: 0), Volume("b.nii", 0, spoilt: 4 * Height * Width)], 1, 3);

    // A sparse file: it takes no room on the disk.
    [Theory, InlineData(1), InlineData(16)]
    public void More_than_one_array_can_hold_is_refused(int downsample)
    {
        var file = _folder["huge.nii"];
        var bytes = SmallNifti.Bytes();
        short[] dim = [3, 4096, 4096, 129];
        for (var i = 0; i < 4; i++)
        {
            SmallNifti.Short(bytes, 40 + (2 * i), dim[i]);
        }

        File.WriteAllBytes(file, bytes);
        using (var grown = File.OpenWrite(file))
        {
            grown.SetLength(SmallNifti.HeaderAndGap + (4096L * 4096 * 129));
        }

        Assert.Contains("too many for one array", Refusal.Of(file, () => SliceStackReader.Read([file], 0, 129, downsample)),
            StringComparison.Ordinal);
    }

    private static IEnumerable<float> Pixels(int volume) =>
        Enumerable.Range(0, Depth * Height * Width).Select(i => (100f * volume) + (i * i / 8f));

    private string Volume(string name, int number, int? spoilt = null)
    {
        var pixels = Pixels(number).ToArray();
        if (spoilt is { } at)
        {
            pixels[at] = float.NaN;
        }

        SliceStackFile.Write(_folder[name], new SliceStack(pixels, Depth, Height, Width));
        return _folder[name];
    }
}
