using System.Text;
using Residua.Data.Weights;
using static Residua.Data.Tests.HandMadePt;

namespace Residua.Data.Tests;

/// <summary>The format before PyTorch 1.6, written by hand: five pickles, then storages.</summary>
public sealed class PyTorchLegacyTests : IDisposable
{
    private const string Magic = "\u0080\u0002\u008a\n\u006c\u00fc\u009c\u0046\u00f9\u0020\u006a\u00a8\u0050\u0019.";
    private const string Version = "\u0080\u0002M\u00e9\u0003.";
    private const string Machine = "\u0080\u0002}.";

    private static readonly string Keys = $"\u0080\u0002]{Text("0")}a.";
    private static readonly string Stored = "\u0006\0\0\0\0\0\0\0"
        + string.Concat(Enumerable.Repeat("\0\0\u0080\u003f", 6)); // six ones

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_to_be_spoilt_is_read() =>
        Assert.Equal(
            [0, 0, 0x80, 0x3f],
            Read(Magic + Version + Machine + Dictionary(Tensor()) + Keys + Stored)["w"].Bytes[..4].ToArray());

    [Fact]
    public void What_Python_2_and_the_first_versions_wrote_is_read()
    {
        var storage = $"(U\u0007storagectorch.cuda\nFloatStorage\nU\u00010T\u0006\0\0\0cuda:0K\u0006NtQ";
        var tensor = "ctorch.nn.parameter\nParameter\nctorch._utils\n_rebuild_tensor\n"
            + $"({storage}K\0{Tuple(2, 3)}{Tuple(3, 1)}tR\u0088\u0086R";
        var pickle = $"\u0080\u0002ccollections\nOrderedDict\n]](U\u0001w{tensor}ea\u0085R.";

        Assert.Equal([2, 3], Read(Magic + Version + Machine + pickle + Keys + Stored)["w"].Shape);
    }

    [Theory]
    [InlineData("another magic number", 0, "\u0080\u0002K\u0001.", "is a pickle, but not PyTorch's")]
    [InlineData("a program", 0, "\u0080\u0002cos\nsystem\n.", "asks for os.system,")]
    [InlineData("a program after the magic number", 1, "\u0080\u0002cos\nsystem\n.", "asks for os.system,")]
    [InlineData("another version", 1, "\u0080\u0002K\u0001.", "is of another version than 1001")]
    [InlineData("no list of storages", 4, "\u0080\u0002}.", "has no list of its storages")]
    [InlineData("an empty list of storages", 4, "\u0080\u0002].", "has 32 bytes after its last storage")]
    [InlineData("a storage of nobody", 4, "\u0080\u0002]X\u0001\0\0\09a.", "lists a storage that no tensor looks into")]
    [InlineData("a number for a storage", 4, "\u0080\u0002]K\0a.", "lists a storage that no tensor looks into")]
    [InlineData("another length", 5, "\u0005\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
        "contradicts itself: storage '0' has 6 elements, then 5")]
    [InlineData("too few bytes", 5, "\u0006\0\0\0\0\0\0\0\0\0\0\0", "is truncated: it ends before storage '0'")]
    [InlineData("no bytes", 5, "", "is truncated: it ends before storage '0'")]
    public void A_part_that_is_wrong_is_named(string _, int part, string replaced, string reason)
    {
        string[] parts = [Magic, Version, Machine, Dictionary(Tensor()), Keys, Stored];
        parts[part] = replaced;
        AssertRefused(string.Concat(parts), reason);
    }

    [Fact]
    public void A_storage_twice_is_refused() =>
        AssertRefused(
            Magic + Version + Machine + Dictionary(Tensor()) + $"\u0080\u0002]{Text("0")}a{Text("0")}a." + Stored + Stored,
            "lists storage '0' twice");

    [Fact]
    public void A_storage_that_is_not_listed_is_refused() =>
        AssertRefused(Magic + Version + Machine + Dictionary(Tensor()) + "\u0080\u0002].", "has no storage '0'");

    private IReadOnlyDictionary<string, StoredTensor> Read(string file) =>
        PyTorchFile.Read(_folder.Write("w.pth", Encoding.Latin1.GetBytes(file)));

    private void AssertRefused(string file, string reason) =>
        Assert.Contains(reason, Refusal.Of(_folder["w.pth"], () => Read(file)), StringComparison.Ordinal);
}
