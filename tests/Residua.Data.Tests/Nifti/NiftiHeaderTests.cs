namespace Residua.Data.Tests;

public sealed class NiftiHeaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("no axes", 40, 0, "has 0 axes in dim[0]")]
    [InlineData("negative axes", 40, -3, "has -3 axes in dim[0]")]
    [InlineData("too many axes", 40, 8, "has 8 axes in dim[0]")]
    [InlineData("a line", 40, 1, "has 1 axis; an image has 2, a volume 3")]
    [InlineData("zero length", 42, 0, "has length 0 in dim[1]")]
    [InlineData("negative length", 46, -5, "has length -5 in dim[3]")]
    [InlineData("complex", 70, 32, "voxels of type complex64")]
    [InlineData("rgb", 70, 128, "voxels of type RGB24")]
    [InlineData("rgba", 70, 2304, "voxels of type RGBA32")]
    [InlineData("float128", 70, 1536, "voxels of type float128")]
    [InlineData("bits", 70, 1, "voxels of single bits")]
    [InlineData("unknown type", 70, 7, "voxels of unknown datatype 7")]
    [InlineData("bits that contradict the type", 72, 16, "UInt8 voxels have 8 bits, bitpix says 16")]
    [InlineData("more voxels than bytes", 46, 5, "is truncated: its header claims 382 bytes, the file can hold 376")]
    public void A_wrong_whole_number_is_named(string _, int at, short value, string reason) =>
        Assert.Contains(reason, ReasonAfter(bytes => SmallNifti.Short(bytes, at, value)), StringComparison.Ordinal);

    // With two axes the length of the third means nothing.
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void An_image_is_a_volume_of_one_slice(short third)
    {
        var bytes = SmallNifti.Bytes();
        SmallNifti.Short(bytes, 40, 2);
        SmallNifti.Short(bytes, 46, third);
        File.WriteAllBytes(_folder["a.nii"], bytes[..(SmallNifti.HeaderAndGap + 6)]);

        var slice = NiftiFile.ReadSlices(_folder["a.nii"], 0, 1);

        Assert.Equal((1, 2, 3), (slice.Count, slice.Height, slice.Width));
        Assert.Equal([0, 2, 4, 1, 3, 5], slice.Pixels);
    }

    [Theory]
    [InlineData("offset within the header", 108, 348, "vox_offset 348; the header alone takes 352 bytes")]
    [InlineData("offset zero", 108, 0, "vox_offset 0; the header alone")]
    [InlineData("negative offset", 108, -352, "vox_offset -352; the header alone")]
    [InlineData("offset NaN", 108, float.NaN, "vox_offset NaN, which is no position")]
    [InlineData("offset infinite", 108, float.PositiveInfinity, "vox_offset Infinity, which is no position")]
    [InlineData("offset fractional", 108, 352.5f, "vox_offset 352.5, which is not whole")]
    [InlineData("offset beyond the file", 108, 400, "vox_offset 400, beyond the end of the file")]
    [InlineData("offset huge", 108, 1e20f, "vox_offset 1E+20; at most 67108864 is read")]
    [InlineData("slope NaN", 112, float.NaN, "scl_slope that is not finite")]
    [InlineData("slope infinite", 112, float.NegativeInfinity, "scl_slope that is not finite")]
    [InlineData("intercept NaN", 116, float.NaN, "scl_inter that is not finite")]
    public void A_wrong_real_number_is_named(string _, int at, float value, string reason) =>
        Assert.Contains(reason, ReasonAfter(bytes => SmallNifti.Float(bytes, at, value)), StringComparison.Ordinal);

    [Theory]
    [InlineData("ni1\0", "is the header of a .hdr/.img pair")]
    [InlineData("n+2\0", "is NIfTI-2")]
    [InlineData("\0\0\0\0", "its magic is not \"n+1\"")]
    [InlineData("n+1 ", "its magic is not \"n+1\"")]
    public void Another_magic_is_told_apart(string magic, string reason) =>
        Assert.Contains(reason, ReasonAfter(bytes => System.Text.Encoding.ASCII.GetBytes(magic, bytes.AsSpan(344))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x1c, 2, 0, 0 }, "is NIfTI-2")] // 540
    [InlineData(new byte[] { 0, 0, 2, 0x1c }, "is NIfTI-2")]
    [InlineData(new byte[] { 0x5d, 1, 0, 0 }, "sizeof_hdr is 349, not 348")]
    [InlineData(new byte[] { 0, 0, 0, 0 }, "sizeof_hdr is 0, not 348")]
    public void Another_size_of_header_is_told_apart(byte[] size, string reason) =>
        Assert.Contains(reason, ReasonAfter(bytes => size.CopyTo(bytes, 0)), StringComparison.Ordinal);

    [Fact]
    public void Big_endian_fields_are_checked_in_their_own_order()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "goldens", "nifti", "int16-big-scaled.nii");
        var bytes = File.ReadAllBytes(path);
        bytes[41] = 9;

        var spoilt = _folder.Write("big.nii", bytes);

        Assert.Contains("has 9 axes", Refusal.Of(spoilt, () => NiftiFile.ReadHeader(spoilt)), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_volumes_in_one_file_are_refused()
    {
        var reason = ReasonAfter(bytes =>
        {
            SmallNifti.Short(bytes, 40, 4);
            SmallNifti.Short(bytes, 48, 3);
        });
        Assert.Contains("has 3 volumes along dim[4]", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slope_of_zero_switches_scaling_off_whatever_the_intercept()
    {
        var bytes = SmallNifti.Bytes();
        SmallNifti.Float(bytes, 112, 0);
        SmallNifti.Float(bytes, 116, float.NaN);

        var header = NiftiFile.ReadHeader(_folder.Write("unscaled.nii", bytes));

        Assert.Equal((1, 0), (header.Slope, header.Intercept));
    }

    private string ReasonAfter(Action<byte[]> change)
    {
        var bytes = SmallNifti.Bytes();
        change(bytes);
        var path = _folder.Write("spoilt.nii", bytes);
        return Refusal.Of(path, () => NiftiFile.ReadHeader(path));
    }
}
