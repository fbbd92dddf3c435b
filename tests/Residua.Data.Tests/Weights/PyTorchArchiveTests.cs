using System.Buffers.Binary;
using System.IO.Compression;
using Residua.Data.Weights;
using static Residua.Data.Tests.HandMadePt;

namespace Residua.Data.Tests;

/// <summary>Zip archives that are cut, crafted or somebody else's.</summary>
public sealed class PyTorchArchiveTests : IDisposable
{
    private static readonly string Pickle = Dictionary(Tensor());

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("../evil", "has entry '../evil' outside its folder 'a/'")]
    [InlineData("/etc/passwd", "has entry '/etc/passwd' outside its folder 'a/'")]
    [InlineData("b/data/1", "has entry 'b/data/1' outside its folder 'a/'")]
    [InlineData("a/../../evil", "has entry 'a/../../evil' outside its folder 'a/'")]
    [InlineData("a\\..\\evil", "has entry 'a\\..\\evil' outside its folder 'a/'")]
    [InlineData("a/..\\evil", "has entry 'a/..\\evil' outside its folder 'a/'")]
    [InlineData("b/data.pkl", "is a zip archive, but not PyTorch's: it has 2 entries <folder>/data.pkl")]
    [InlineData("a/constants.pkl", "is a TorchScript archive, which holds a program")]
    [InlineData("a/byteorder", "has a byteorder that is neither 'little' nor 'big'")]
    public void An_entry_that_should_not_be_there_is_refused(string name, string reason) =>
        AssertRefused(Archive(Pickle, (name, [1])), reason);

    [Fact]
    public void A_long_byteorder_is_refused() =>
        AssertRefused(Archive(Pickle, ("a/byteorder", new byte[17])), "has a byteorder of 17 bytes");

    [Fact]
    public void Somebody_elses_archive_is_refused() =>
        AssertRefused(Zip(CompressionLevel.NoCompression, ("word/document.xml", [1])),
            "is a zip archive, but not PyTorch's: it has 0 entries");

    [Fact]
    public void Two_entries_of_one_name_are_refused() =>
        AssertRefused(Zip(CompressionLevel.NoCompression, ("a/data.pkl", [1]), ("a/data/0", [1]), ("a/data/0", [2])),
            "has two entries 'a/data/0'");

    [Fact]
    public void A_bomb_is_refused_before_it_grows()
    {
        var bomb = Zip(CompressionLevel.Optimal, ("a/data.pkl", [1]), ("a/data/0", new byte[50 << 20]));
        Assert.InRange(bomb.Length, 0, 1 << 18);

        AssertRefused(bomb, "compressed or encrypted, which PyTorch never does");
    }

    [Theory, InlineData(int.MaxValue), InlineData(1 << 20), InlineData(-1)]
    public void An_entry_that_claims_more_than_the_file_has_is_refused(int claimed)
    {
        var archive = Archive(Pickle);
        SetDirectoryLength(archive, entry: 1, claimed);
        AssertRefused(archive, "has entries that claim more bytes than the file has");
    }

    [Fact]
    public void Entries_that_lie_over_each_other_are_refused()
    {
        var archive = Archive(Pickle, ("a/data/1", new byte[1000]), ("a/data/2", []));
        SetDirectoryLength(archive, entry: 3, 1000); // what follows the header of data/2 is not 1000 bytes of its own
        AssertRefused(archive, "has entries that claim more bytes than the file has");
    }

    [Fact]
    public void Every_truncation_is_refused()
    {
        var whole = Archive(Pickle);
        foreach (var length in Enumerable.Range(0, whole.Length))
        {
            var path = _folder.Write("w.pt", whole[..length]);
            Refusal.Of(path, () => PyTorchFile.Read(path));
        }
    }

    [Theory]
    [InlineData("data/0", 6)] // a number
    [InlineData("data.pkl", 40)]
    [InlineData("byteorder", 0)]
    public void An_entry_whose_checksum_does_not_fit_is_refused(string name, int at)
    {
        var archive = Archive(Pickle, ("a/byteorder", System.Text.Encoding.ASCII.GetBytes("little")));
        var header = archive.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes($"a/{name}"));
        archive[header + 2 + name.Length + at] ^= 1;
        AssertRefused(archive, $"is damaged: the checksum of its entry 'a/{name}' does not fit");
    }

    [Theory]
    [InlineData("hello", "is not a file of PyTorch: it begins neither as a zip archive nor as a pickle")]
    [InlineData("P", "is not a file of PyTorch")]
    [InlineData("PK\u0003\u0004", "is cut or damaged")]
    [InlineData("", "is empty")]
    public void What_is_no_archive_is_refused(string text, string reason) =>
        AssertRefused(System.Text.Encoding.Latin1.GetBytes(text), reason);

    [Fact]
    public void What_cannot_be_opened_is_refused()
    {
        Assert.Equal("does not exist", Refusal.Of(_folder["w.pt"], () => PyTorchFile.Read(_folder["w.pt"])));
        Assert.Equal("is a folder, not a file", Refusal.Of(_folder.Path, () => PyTorchFile.Read(_folder.Path)));
    }

    private void AssertRefused(byte[] archive, string reason)
    {
        var path = _folder.Write("w.pt", archive);
        Assert.Contains(reason, Refusal.Of(path, () => PyTorchFile.Read(path)), StringComparison.Ordinal);
    }

    // Both lengths, in the directory at the end alone: what a reader sees before it opens the entry.
    private static void SetDirectoryLength(byte[] archive, int entry, int length)
    {
        var at = -1;
        for (var i = 0; i <= entry; i++)
        {
            at += 1 + archive.AsSpan(at + 1).IndexOf("PK\x01\x02"u8);
        }

        BinaryPrimitives.WriteInt32LittleEndian(archive.AsSpan(at + 20), length);
        BinaryPrimitives.WriteInt32LittleEndian(archive.AsSpan(at + 24), length);
    }
}
