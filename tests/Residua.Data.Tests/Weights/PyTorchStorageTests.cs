using Residua.Data.Weights;
using static Residua.Data.Tests.HandMadePt;

namespace Residua.Data.Tests;

/// <summary>Tensors that reach beyond their storages, storages that are not there, archives that are none.</summary>
public sealed class PyTorchStorageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, string> Views => new()
    {
        { "one row too many", Tensor(shape: Tuple(3, 3)), "has a tensor in storage '0' that needs 9 elements of it; it has 6" },
        { "a stride too long", Tensor(strides: Tuple(4, 1)), "that needs 7 elements of it; it has 6" },
        { "an offset too far", Tensor(offset: Int(1)), "that needs 7 elements of it; it has 6" },
        { "a stride that wraps", Tensor(strides: Tuple(long.MaxValue, 1)), "that needs 9223372036854775810 elements of it" },
        { "an offset that wraps", Tensor(offset: Int(long.MaxValue)), "that needs 9223372036854775813 elements of it" },
        { "a negative stride", Tensor(offset: Int(5), strides: Tuple(-3, -1)), "with length or stride -3" },
        { "a negative length", Tensor(shape: Tuple(-2, -3)), "with length or stride -2" },
        { "a negative offset", Tensor(offset: Int(-1)), "has a tensor in storage '0' at offset -1" },
        { "a length that is no number", Tensor(shape: "(NNt"), "with length or stride None" },
        { "a length beyond 64 bits", Tensor(shape: $"({Int(2)}\u008a\u0009\0\0\0\0\0\0\0\0\u0001t"),
            "with length or stride 18446744073709551616" },
        { "an offset that is no number", Tensor(offset: "N"), "not made of storage, offset, shape and strides" },
        { "a storage that is no storage", Tensor(storage: "N"), "not made of storage, offset, shape and strides" },
        { "more lengths than strides", Tensor(strides: Tuple(1)), "with 2 lengths but 1 strides" },
        { "65 axes", Tensor(shape: Tuple([.. Enumerable.Repeat(1L, 65)]), strides: Tuple([.. Enumerable.Repeat(1L, 65)])),
            "with 65 axes; at most 64 are read" },
        { "a product that wraps to 0", Tensor(shape: Tuple(1L << 32, 1L << 32), strides: Tuple(0, 0)), "more than 2 GB" },
        { "a billion times one number", Tensor(shape: Tuple(20_000, 25_000), strides: Tuple(0, 0)),
            "has tensors that repeat their numbers to more than" },
        { "nothing", "ctorch._utils\n_rebuild_tensor_v2\n)R", "not made of storage, offset, shape and strides" },
    };

    public static TheoryData<string, string, string> Storages => new()
    {
        { "a narrower type", Storage("HalfStorage"), "contradicts itself: storage '0' of 6 Float16 needs 12 bytes, it has 24" },
        { "more elements than bytes", Storage(count: 7),
            "contradicts itself: storage '0' of 7 Float32 needs 28 bytes, it has 24" },
        { "a wider type", Storage("DoubleStorage"), "contradicts itself: storage '0' of 6 Float64 needs 48 bytes, it has 24" },
        { "another key", Storage(key: "1"), "has no entry 'data/1'" },
        { "a key with a path", Storage(key: "../data/0"), "has no entry 'data/../data/0'" },
        { "the key of the pickle", Storage(key: "../data.pkl"), "has no entry 'data/../data.pkl'" },
        { "a negative count", Storage(count: -6), "has storage '0' of -6 Float32" },
        { "a count beyond an array", Storage(count: 1L << 30),
            "has storage '0' of 1073741824 Float32; at most 2147483591 bytes are read" },
        { "a count beyond 64 bits of bytes", Storage(count: long.MaxValue), "has storage '0' of 9223372036854775807 Float32" },
        { "a class that is none", Storage("Size"), "refers to something outside its pickle that is not a storage" },
        { "a view of another", Storage().Replace("tQ", $"{Tuple(0, 0, 6)}tQ", StringComparison.Ordinal),
            "has storage '0' as a view of another" },
        { "two sizes", $"{Storage(count: 5)}q\0{Storage()}", "contradicts itself about type or size of storage '0'" },
    };

    [Theory, MemberData(nameof(Views))]
    public void A_view_that_leaves_its_storage_is_refused(string _, string tensor, string reason) =>
        AssertRefused(Archive(Dictionary(tensor)), reason);

    [Theory, MemberData(nameof(Storages))]
    public void A_storage_that_is_not_there_is_refused(string _, string storage, string reason) =>
        AssertRefused(Archive(Dictionary(Tensor(storage))), reason);

    [Fact]
    public void Many_views_that_repeat_are_refused_together()
    {
        var repeated = Tensor(shape: Tuple(50_000, 3), strides: Tuple(0, 1)); // 600 KB each
        AssertRefused(
            Archive($"\u0080\u0002}}{Text("a")}{repeated}s{Text("b")}{repeated}s."), "has tensors that repeat their numbers");
    }

    [Fact]
    public void A_view_of_nothing_may_point_anywhere()
    {
        var path = _folder.Write("w.pt", Archive(Dictionary(Tensor(offset: Int(99), shape: Tuple(0, 3)))));

        Assert.Equal([0, 3], PyTorchFile.Read(path)["w"].Shape);
    }

    private void AssertRefused(byte[] archive, string reason)
    {
        var path = _folder.Write("w.pt", archive);
        Assert.Contains(reason, Refusal.Of(path, () => PyTorchFile.Read(path)), StringComparison.Ordinal);
    }
}
