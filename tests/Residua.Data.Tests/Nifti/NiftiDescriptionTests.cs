using System.IO.Compression;

namespace Residua.Data.Tests;

/// <summary>What a file says of itself, and the mark by which our volumes are known.</summary>
public sealed class NiftiDescriptionTests : IDisposable
{
    private const int Description = 148;
    private const string Mark = "Residua phantom";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "", false)]
    [InlineData("FSL5.0", "FSL5.0", false)]
    [InlineData("Residua phantom, seed 7", "Residua phantom, seed 7", true)]
    [InlineData("a Residua phantom", "a Residua phantom", false)]
    [InlineData("\u001b[2Jred\u0007\u00ff\n", "?[2Jred???", false)]
    [InlineData("before\0Residua phantom", "before", false)]
    public void It_is_read_as_plain_letters(string stored, string read, bool isPhantom)
    {
        var header = Header(System.Text.Encoding.Latin1.GetBytes(stored));
        Assert.Equal((read, isPhantom), (header.Description, header.IsPhantom));
    }

    [Fact]
    public void Eighty_bytes_without_an_end_are_read() =>
        Assert.Equal(new string('?', 80), Header([.. Enumerable.Repeat((byte)200, 80)]).Description);

    [Fact]
    public void It_is_written_and_read_back()
    {
        var header = new NiftiHeader(1, 1, 1, NiftiType.Float32) { Description = new string('~', 79) };
        NiftiFile.Write(_folder["a.nii.gz"], header, new SliceStack([1], 1, 1, 1));
        Assert.Equal(header.Description, NiftiFile.ReadHeader(_folder["a.nii.gz"]).Description);
    }

    [Theory, InlineData("tab\t", 1), InlineData("ä", 1), InlineData("too long", 10)]
    public void What_does_not_fit_is_not_written(string text, int times)
    {
        var description = string.Concat(Enumerable.Repeat(text, times));
        var header = new NiftiHeader(1, 1, 1, NiftiType.Float32) { Description = description };
        Assert.Throws<ArgumentException>(() => NiftiFile.Write(_folder["a.nii"], header, new SliceStack([1], 1, 1, 1)));
    }

    [Fact]
    public void A_volume_compressed_again_keeps_it()
    {
        var header = new NiftiHeader(1, 1, 1, NiftiType.Float32) { Description = Mark };
        NiftiFile.Write(_folder["a.nii.gz"], header, new SliceStack([1], 1, 1, 1));
        using (var unpacked = new GZipStream(File.OpenRead(_folder["a.nii.gz"]), CompressionMode.Decompress))
        using (var packed = new GZipStream(File.Create(_folder["b.nii.gz"]), CompressionLevel.NoCompression))
        {
            unpacked.CopyTo(packed);
        }

        Assert.NotEqual(File.ReadAllBytes(_folder["a.nii.gz"]), File.ReadAllBytes(_folder["b.nii.gz"]));
        Assert.True(NiftiFile.ReadHeader(_folder["b.nii.gz"]).IsPhantom);
    }

    private NiftiHeader Header(byte[] description)
    {
        var bytes = SmallNifti.Bytes();
        description.CopyTo(bytes, Description);
        return NiftiFile.ReadHeader(_folder.Write("a.nii", bytes));
    }
}
