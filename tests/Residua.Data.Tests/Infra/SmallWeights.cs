using System.Runtime.InteropServices;
using Residua.Data.Weights;

namespace Residua.Data.Tests;

/// <summary>A few tensors of every type, and how to tell whether they came back.</summary>
internal static class SmallWeights
{
    public static StoredTensor Float32(long[] shape, params float[] values) =>
        new(ElementType.Float32, shape, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    public static StoredTensor Int64(long[] shape, params long[] values) =>
        new(ElementType.Int64, shape, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());

    /// <summary>
    /// One tensor of each type, of 2×3 elements with counting bytes; one without axes and one without elements.
    /// </summary>
    public static OrderedDictionary<string, StoredTensor> EveryType()
    {
        var tensors = new OrderedDictionary<string, StoredTensor>
        {
            ["mask"] = new(ElementType.Bool, [3], new byte[] { 1, 0, 1 }), // first, so that what follows is not aligned by chance
            ["step"] = Int64([], 12),
            ["none"] = Float32([0, 5]),
        };
        foreach (var type in Enum.GetValues<ElementType>().Where(type => type != ElementType.Bool))
        {
            var bytes = Enumerable.Range(0, 6 * Width(type)).Select(i => (byte)i).ToArray();
            tensors.Add($"of.{type}", new(type, [2, 3], bytes));
        }

        return tensors;
    }

    public static void AssertEqual(
        IReadOnlyDictionary<string, StoredTensor> expected, IReadOnlyDictionary<string, StoredTensor> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys); // in order
        foreach (var (name, tensor) in expected)
        {
            Assert.Equal((name, tensor.Type), (name, actual[name].Type));
            Assert.Equal(tensor.Shape, actual[name].Shape);
            Assert.Equal(tensor.Bytes.ToArray(), actual[name].Bytes.ToArray());
        }
    }

    private static int Width(ElementType type) => type.ToString() switch
    {
        var name when name.EndsWith("64", StringComparison.Ordinal) => 8,
        var name when name.EndsWith("32", StringComparison.Ordinal) => 4,
        var name when name.EndsWith("16", StringComparison.Ordinal) => 2,
        _ => 1,
    };
}
