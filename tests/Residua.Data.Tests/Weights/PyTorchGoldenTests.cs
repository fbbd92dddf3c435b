using System.Globalization;
using Residua.Data.Weights;

namespace Residua.Data.Tests;

/// <summary>Files written by PyTorch; see goldens/pytorch/README.md.</summary>
public sealed class PyTorchGoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "goldens", "pytorch");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.pt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Names))]
    public void Every_tensor_is_the_one_that_PyTorch_saved(string name)
    {
        var expected = Expected(name);

        Assert.NotEmpty(expected);
        SmallWeights.AssertEqual(expected, PyTorchFile.Read(Path.Combine(Folder, name)));
    }

    [Fact]
    public void No_golden_is_missing() => Assert.Equal(11, Names.Count);

    [Fact]
    public void Views_of_one_storage_share_its_memory()
    {
        var tensors = PyTorchFile.Read(Path.Combine(Folder, "views.pt"));

        Assert.True(tensors["whole"].Bytes.Span.Overlaps(tensors["row"].Bytes.Span));
    }

    private static OrderedDictionary<string, StoredTensor> Expected(string file) => new(
        File.ReadLines(Path.Combine(Folder, "expected.csv")).Select(line => line.Split(',')).Where(fields => fields[0] == file)
            .Select(fields => KeyValuePair.Create(fields[1], new StoredTensor(
                Enum.Parse<ElementType>(fields[2], ignoreCase: true), Shape(fields[3]), Convert.FromHexString(fields[4])))));

    private static long[] Shape(string lengths) =>
        [.. lengths.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(length => long.Parse(length, CultureInfo.InvariantCulture))];
}
