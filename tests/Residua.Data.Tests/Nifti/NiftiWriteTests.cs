using System.Security.Cryptography;

namespace Residua.Data.Tests;

public sealed class NiftiWriteTests : IDisposable
{
    private static readonly SliceStack Two = new([.. Enumerable.Range(0, 12).Select(i => i / 8f)], 2, 2, 3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(NiftiType.UInt8, "v.nii")]
    [InlineData(NiftiType.Int16, "v.nii.gz")]
    [InlineData(NiftiType.UInt16, "v.nii")]
    [InlineData(NiftiType.Float32, "v.nii.gz")]
    public void Slices_read_back_where_they_were_put_and_the_rest_is_zero(NiftiType type, string name)
    {
        var header = new NiftiHeader(2, 3, 5, type) { Slope = 0.125, Intercept = -0.5, Spacing = (0.7f, 0.8f, 0.9f) };

        NiftiFile.Write(_folder[name], header, Two, first: 2);

        Assert.Equal(header, NiftiFile.ReadHeader(_folder[name]));
        Assert.Equal([.. new float[12], .. Two.Pixels, .. new float[6]], NiftiFile.ReadSlices(_folder[name], 0, 5).Pixels);
    }

    [Theory]
    [InlineData(0.5f, 0)]
    [InlineData(1.5f, 2)]
    [InlineData(2.5f, 2)]
    [InlineData(2.4999998f, 2)]
    public void Halves_go_to_the_even_level_as_numpy_rounds(float intensity, float level)
    {
        NiftiFile.Write(_folder["v.nii"], new NiftiHeader(1, 1, 1, NiftiType.UInt8), new SliceStack([intensity], 1, 1, 1));

        Assert.Equal(level, NiftiFile.ReadSlices(_folder["v.nii"], 0, 1).Pixels[0]);
    }

    [Fact]
    public void The_nearest_level_is_found_for_the_slope_that_the_file_can_hold()
    {
        // 6000.75 is halfway between two levels of 0.1, but below the middle for the float32 of 0.1.
        var header = new NiftiHeader(1, 1, 1, NiftiType.UInt16) { Slope = 0.1 };
        NiftiFile.Write(_folder["v.nii"], header, new SliceStack([6000.75f], 1, 1, 1));

        Assert.Equal((float)(60007 * (double)0.1f), NiftiFile.ReadSlices(_folder["v.nii"], 0, 1).Pixels[0]);
    }

    [Theory]
    [InlineData(NiftiType.UInt8, 256f)]
    [InlineData(NiftiType.UInt8, -1f)]
    [InlineData(NiftiType.Int16, 32768f)]
    [InlineData(NiftiType.UInt16, float.NaN)]
    public void An_intensity_without_a_level_is_refused_and_no_file_is_left(NiftiType type, float intensity)
    {
        var stack = new SliceStack([intensity], 1, 1, 1);

        Assert.Throws<ArgumentException>(() => NiftiFile.Write(_folder["v.nii"], new NiftiHeader(1, 1, 1, type), stack));
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData(3, 3, 5, NiftiType.UInt8, 0)]
    [InlineData(2, 3, 1, NiftiType.UInt8, 0)]
    [InlineData(2, 3, 5, NiftiType.UInt8, 4)]
    [InlineData(2, 3, 5, NiftiType.UInt8, -1)]
    [InlineData(2, 3, 32768, NiftiType.UInt8, 0)]
    [InlineData(2, 3, 5, NiftiType.Int64, 0)]
    public void What_does_not_fit_is_refused(int x, int y, int z, NiftiType type, int first) =>
        Assert.Throws<ArgumentException>(() => NiftiFile.Write(_folder["v.nii"], new NiftiHeader(x, y, z, type), Two, first));

    [Fact]
    public void The_same_volume_gives_the_same_bytes()
    {
        var header = new NiftiHeader(2, 3, 2, NiftiType.Float32);
        NiftiFile.Write(_folder["a.nii.gz"], header, Two);
        File.SetLastWriteTimeUtc(_folder["a.nii.gz"], DateTime.UnixEpoch);
        NiftiFile.Write(_folder["b.nii.gz"], header, Two);

        Assert.Equal(
            SHA256.HashData(File.ReadAllBytes(_folder["a.nii.gz"])), SHA256.HashData(File.ReadAllBytes(_folder["b.nii.gz"])));
        Assert.All(File.ReadAllBytes(_folder["a.nii.gz"])[4..8], stamp => Assert.Equal(0, stamp));
    }

    [Fact]
    public void A_stack_survives_as_a_file_bit_for_bit()
    {
        var stack = new SliceStack([0f, -0f, float.Epsilon, 1 / 3f, 1e30f, 5f], 3, 2, 1);

        SliceStackFile.Write(_folder["stack.nii.gz"], stack);
        var back = SliceStackFile.Read(_folder["stack.nii.gz"]);

        Assert.Equal((3, 2, 1), (back.Count, back.Height, back.Width));
        Assert.Equal(stack.Pixels.Select(BitConverter.SingleToInt32Bits), back.Pixels.Select(BitConverter.SingleToInt32Bits));
    }

    [Fact]
    public void An_unwritable_place_is_named()
    {
        _folder.Write("file", "");
        var path = Path.Combine(_folder["file"], "v.nii");

        Assert.Contains("cannot be written", Refusal.Of(path, () => SliceStackFile.Write(path, Two)), StringComparison.Ordinal);
    }
}
