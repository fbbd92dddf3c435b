namespace Residua.Data.Tests;

/// <summary>Whatever the bytes: a volume or a <see cref="BadInputException"/>, and little memory.</summary>
public sealed class NiftiHostileTests : IDisposable
{
    // Two pooled buffers of 128 KB and what GZipStream needs.
    private const long MostAllocation = 1 << 20;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, InlineData("cut.nii"), InlineData("cut.nii.gz")]
    public void Every_truncation_is_refused_or_read(string name)
    {
        var whole = Whole(name);

        Assert.Equal([whole.Length], Enumerable.Range(0, whole.Length + 1).Where(length => IsRead(name, whole[..length])));
    }

    [Theory, InlineData("flipped.nii"), InlineData("flipped.nii.gz")]
    public void Every_flipped_bit_is_refused_or_read(string name)
    {
        var whole = Whole(name);
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            var flipped = whole.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            // Of gzip a few bits say nothing, such as the time in its header; all others are under its checksum.
            if (IsRead(name, flipped) && name.EndsWith(".gz", StringComparison.Ordinal))
            {
                var voxels = NiftiFile.ReadSlices(_folder[name], 0, 4).Pixels;
                Assert.Equal(Enumerable.Range(0, 24), voxels.Order().Select(voxel => (int)voxel));
            }
        }
    }

    [Theory, InlineData("noise.nii"), InlineData("noise.nii.gz")]
    public void Random_bytes_in_the_header_are_refused_or_read(string name)
    {
        var random = new Random(7);
        for (var trial = 0; trial < 1000; trial++)
        {
            var bytes = SmallNifti.Bytes();
            for (var k = 0; k <= trial % 8; k++)
            {
                bytes[random.Next(40, 124)] = (byte)random.Next(256);
            }

            IsRead(name, name.EndsWith(".gz", StringComparison.Ordinal) ? SmallNifti.Gzip(bytes) : bytes);
        }
    }

    private static byte[] Whole(string name) =>
        name.EndsWith(".gz", StringComparison.Ordinal) ? SmallNifti.Gzip(SmallNifti.Bytes()) : SmallNifti.Bytes();

    private bool IsRead(string name, byte[] bytes)
    {
        var path = _folder.Write(name, bytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var header = NiftiFile.ReadHeader(path);
            Assert.Equal(header.Z, NiftiFile.ReadSlices(path, 0, header.Z).Count);
            return true;
        }
        catch (BadInputException)
        {
            return false;
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocation);
        }
    }
}
