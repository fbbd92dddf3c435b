using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using Residua.Data.Weights;

namespace Residua.Data.Tests;

public sealed class SafeTensorsFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_type_comes_back_in_order_with_the_metadata()
    {
        var metadata = new OrderedDictionary<string, string> { ["step"] = "12", ["paper"] = "Größe \"1\"\n" };

        SafeTensorsFile.Write(_folder["w.safetensors"], new(SmallWeights.EveryType(), metadata));

        var read = SafeTensorsFile.Read(_folder["w.safetensors"]);
        SmallWeights.AssertEqual(SmallWeights.EveryType(), read.Tensors);
        Assert.Equal(metadata, read.Metadata);
    }

    [Fact]
    public void Every_tensor_starts_at_a_multiple_of_its_element()
    {
        SafeTensorsFile.Write(_folder["w.safetensors"], new(SmallWeights.EveryType(), new Dictionary<string, string>()));

        var bytes = File.ReadAllBytes(_folder["w.safetensors"]);
        var length = (int)BinaryPrimitives.ReadInt64LittleEndian(bytes);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, length));
        Assert.Equal(0, length % 8);
        foreach (var (name, tensor) in SmallWeights.EveryType().Where(tensor => tensor.Value.Bytes.Length > 0))
        {
            var offset = header.RootElement.GetProperty(name).GetProperty("data_offsets")[0].GetInt64();
            Assert.Equal((name, 0), (name, (8 + length + offset) % (tensor.Bytes.Length / Count(tensor))));
        }
    }

    [Fact]
    public void The_bytes_are_those_of_the_format()
    {
        var tensors = new OrderedDictionary<string, StoredTensor> { ["a"] = new(ElementType.UInt8, [2], new byte[] { 7, 8 }) };

        SafeTensorsFile.Write(_folder["w.safetensors"], new(tensors, new Dictionary<string, string>()));

        const string Header = """{"a":{"dtype":"U8","shape":[2],"data_offsets":[0,2]}}"""; // 53 characters
        Assert.Equal([56, 0, 0, 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(Header + "   "), 7, 8],
            File.ReadAllBytes(_folder["w.safetensors"]));
    }

    [Fact]
    public void A_failed_write_leaves_the_file_as_it_was()
    {
        var path = _folder.Write("w.safetensors", "before");
        var tensors = new Dictionary<string, StoredTensor> { ["__metadata__"] = SmallWeights.Float32([1], 1) };

        Assert.Throws<ArgumentException>(() => SafeTensorsFile.Write(path, new(tensors, new Dictionary<string, string>())));

        Assert.Equal("before", File.ReadAllText(path));
    }

    [Fact]
    public void A_tensor_fits_its_bytes() =>
        Assert.Contains("7 bytes do not make (2, 1) Float32", Assert.Throws<ArgumentException>(
            () => new StoredTensor(ElementType.Float32, [2, 1], new byte[7])).Message, StringComparison.Ordinal);

    [SkippableFact]
    public void Another_parser_reads_the_same_numbers()
    {
        Skip.IfNot(Python.Has("json"), "there is no python3");
        var tensors = SmallWeights.EveryType();
        SafeTensorsFile.Write(_folder["w.safetensors"], new(tensors, new Dictionary<string, string> { ["step"] = "12" }));

        var read = Python.Run($"""
            import json
            raw = open('{_folder["w.safetensors"]}', 'rb').read()
            n = int.from_bytes(raw[:8], 'little')
            header = json.loads(raw[8:8 + n])
            assert header.pop('__metadata__') == dict(step='12')
            for name, t in header.items():
                begin, end = t['data_offsets']
                print(name, t['dtype'], t['shape'], raw[8 + n + begin:8 + n + end].hex())
            """);

        var expected = tensors.Select(tensor =>
            $"{tensor.Key} {SafeTensorsName(tensor.Value.Type)} [{string.Join(", ", tensor.Value.Shape)}] "
            + Convert.ToHexStringLower(tensor.Value.Bytes.Span));
        Assert.Equal(expected, read.TrimEnd('\n').Split('\n'));
    }

    // F32, BF16, U8, BOOL …
    private static string SafeTensorsName(ElementType type) =>
        type.ToString().ToUpperInvariant().Replace("FLOAT", "F", StringComparison.Ordinal)
            .Replace("INT", "I", StringComparison.Ordinal).Replace("UI", "U", StringComparison.Ordinal);

    private static int Count(StoredTensor tensor) => (int)tensor.Shape.Aggregate(1L, (product, length) => product * length);
}
