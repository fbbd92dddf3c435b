namespace Residua.Data.Tests;

public sealed class NiftiGzipTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plain_file_named_gz_is_refused() =>
        Assert.Equal("is named .gz but is not compressed with gzip", ReasonOf("plain.nii.gz", SmallNifti.Bytes()));

    [Fact]
    public void A_compressed_file_not_named_gz_is_refused() =>
        Assert.Equal(
            "is compressed with gzip; its name must end in .gz", ReasonOf("packed.nii", SmallNifti.Gzip(SmallNifti.Bytes())));

    [Fact]
    public void Truncated_gzip_is_refused() =>
        Assert.Contains("is truncated: it ends after", ReasonOf("cut.nii.gz", SmallNifti.Gzip(SmallNifti.Bytes())[..60]),
            StringComparison.Ordinal);

    [Fact]
    public void Damaged_gzip_is_refused()
    {
        var packed = SmallNifti.Gzip(SmallNifti.Bytes());
        packed[10] = 0xff; // a block of a type that deflate does not have

        Assert.Contains(
            "is damaged: its gzip data do not decompress", ReasonOf("damaged.nii.gz", packed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_checksum_is_found_even_if_decompression_has_not_come_to_it()
    {
        var packed = SmallNifti.Gzip(SmallNifti.Bytes());
        packed[^8] ^= 1;
        packed[3] = 8; // a file name follows the ten bytes of the gzip header; GZipStream reads 8192 bytes at a time
        var name = new byte[8192 + 6 - packed.Length];
        name.AsSpan(..^1).Fill((byte)'x');

        var reason = ReasonOf("checksum.nii.gz", [.. packed[..10], .. name, .. packed[10..]]);
        Assert.Contains("is damaged", reason, StringComparison.Ordinal);
    }

    [Theory, InlineData(0), InlineData(3)]
    public void A_wrong_checksum_is_found_whichever_slice_is_read(int slice)
    {
        var packed = SmallNifti.Gzip(SmallNifti.Bytes());
        packed[^8] ^= 1;
        var path = _folder.Write("checksum.nii.gz", packed);

        Assert.Contains("is damaged", Refusal.Of(path, () => NiftiFile.ReadSlices(path, slice, 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garbage", "has bytes behind its gzip data that are not gzip; unpack it and compress it again")]
    [InlineData("\0\0\0\0", "has bytes behind its gzip data that are not gzip")]
    [InlineData("\u001f", "is truncated: its gzip data end after 376 bytes, before their checksum")]
    [InlineData("\u001f\u008b\u0008", "is truncated: its gzip data end after 376 bytes, before their checksum")]
    [InlineData("\u001f\u008bgarbage", "is damaged: its gzip data do not decompress after byte 376")]
    public void What_lies_behind_the_gzip_data_is_refused(string behind, string reason) => Assert.StartsWith(
        reason,
        ReasonOf("tail.nii.gz", [.. SmallNifti.Gzip(SmallNifti.Bytes()), .. System.Text.Encoding.Latin1.GetBytes(behind)]),
        StringComparison.Ordinal);

    [Fact]
    public void The_end_is_found_wherever_it_lies_among_the_blocks_that_are_read()
    {
        var noise = new byte[8400]; // GZipStream reads 8192 bytes at a time
        new Random(3).NextBytes(noise);
        for (var length = 7700; length < noise.Length; length++)
        {
            var path = _folder.Write("end.nii.gz", SmallNifti.Gzip([.. SmallNifti.Bytes(), .. noise[..length]]));

            Assert.Equal(24, NiftiFile.ReadSlices(path, 0, 4).Pixels.Length);
        }
    }

    [Fact]
    public void Much_more_than_the_header_says_is_refused_without_decompressing_it_all()
    {
        var reason = ReasonOf("bomb.nii.gz", SmallNifti.Gzip([.. SmallNifti.Bytes(), .. new byte[64 << 20]]));

        Assert.Equal("has more than 1048576 bytes behind its last voxel", reason);
    }

    [Fact]
    public void A_volume_in_several_gzip_members_is_read_as_one()
    {
        var bytes = SmallNifti.Bytes();
        var path = _folder.Write("members.nii.gz", [.. SmallNifti.Gzip(bytes[..355]), .. SmallNifti.Gzip(bytes[355..])]);

        Assert.Equal([18, 20, 22, 19, 21, 23], NiftiFile.ReadSlices(path, 3, 1).Pixels);
    }

    [Fact]
    public void A_wrong_checksum_of_any_member_is_found()
    {
        var bytes = SmallNifti.Bytes();
        byte[][] members = [SmallNifti.Gzip(bytes[..355]), SmallNifti.Gzip(bytes[355..])];
        members[0][^8] ^= 1;

        Assert.Contains("is damaged", ReasonOf("members.nii.gz", [.. members[0], .. members[1]]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_file_that_claims_a_huge_volume_is_refused_before_memory_is_taken()
    {
        var bytes = SmallNifti.Bytes();
        for (var axis = 1; axis <= 3; axis++)
        {
            SmallNifti.Short(bytes, 40 + (2 * axis), 1024);
        }

        var path = _folder.Write("bomb.nii.gz", SmallNifti.Gzip(bytes));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("is truncated: its header claims 1073742176 bytes",
            Refusal.Of(path, () => NiftiFile.ReadSlices(path, 0, 1)), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(32767, 32767, "has slices of 32767×32767 voxels; at most 16777216 voxels are read")]
    [InlineData(4096, 32767, "has slices of 4096×32767 voxels")]
    [InlineData(1024, 32767, "claims 34358690144 bytes of voxels; at most 8589934592 are read")]
    public void A_volume_beyond_all_scanners_is_refused_however_large_the_file(short x, short y, string reason)
    {
        var bytes = SmallNifti.Bytes();
        (short, int)[] lengths = x == 1024 ? [(x, 42), (x, 44), (y, 46)] : [(x, 42), (y, 44)];
        foreach (var (length, at) in lengths)
        {
            SmallNifti.Short(bytes, at, length);
        }

        Assert.Contains(reason, ReasonOf("huge.nii.gz", SmallNifti.Gzip(bytes)), StringComparison.Ordinal);
    }

    private string ReasonOf(string name, byte[] bytes)
    {
        var path = _folder.Write(name, bytes);
        return Refusal.Of(path, () => NiftiFile.ReadSlices(path, 3, 1));
    }
}
