using System.Buffers.Binary;
using System.IO.Compression;
using Residua.Data.Weights;

namespace Residua.Fuzz;

/// <summary>Weights: safetensors and what <c>torch.save</c> writes, before and since PyTorch 1.6.</summary>
internal static class WeightKinds
{
    private static readonly IReadOnlyList<byte[]> HeaderWords = AllKinds.Texts(
        "\"F32\"", "\"F16\"", "\"BF16\"", "\"I64\"", "\"BOOL\"", "\"dtype\":", "\"shape\":[", "\"data_offsets\":[",
        "\"__metadata__\":{",
        "[[[[", "{", "}",
        "\\ud800", ",");

    private static readonly IReadOnlyList<byte[]> PickleWords = AllKinds.Texts(
        "ctorch\nFloatStorage\n", "ctorch._utils\n_rebuild_tensor_v2\n", "ccollections\nOrderedDict\n", "cos\nsystem\n",
        "(", "t", "R", "}", "]", "u", "s", "e",
        ")", "Q", "b", ".", "0", "2", "q\u0001", "h\u0001");

    public static IEnumerable<Kind> Make(string folder)
    {
        var tensors = AllKinds.Written(folder, "a.safetensors", path => SafeTensorsFile.Write(path, Sample()));
        var zips = AllKinds.Shipped("pytorch", path => !path.Contains("legacy", StringComparison.Ordinal));
        var legacy = AllKinds.Shipped("pytorch", path => path.Contains("legacy", StringComparison.Ordinal));
        yield return new("safetensors", "a.safetensors", [tensors], path => SafeTensorsFile.Read(path)) { Words = HeaderWords };
        yield return new("safetensors-header", "a.safetensors", [Header(tensors)], path => SafeTensorsFile.Read(path))
        {
            Words = HeaderWords,
            Seal = bytes => [.. Length(bytes.Length), .. bytes, .. tensors[(8 + Header(tensors).Length)..]],
        };
        yield return new("pt-zip", "a.pt", zips, ReadTorch) { Share = 4 };
        var pickled = AllKinds.Shipped("pytorch", path => Path.GetFileName(path) == "views.pt")[0];
        yield return new("pt-pickle", "a.pt", [PickleOf(pickled)], ReadTorch)
        {
            Words = PickleWords,
            Seal = pickle => WithPickle(pickled, pickle),
            Share = 4,
        };
        yield return new("pt-legacy", "a.pt", legacy, ReadTorch) { Words = PickleWords, Share = 4 };
    }

    private static void ReadTorch(string path) => PyTorchFile.Read(path);

    private static WeightsFile Sample() => new(
        new OrderedDictionary<string, StoredTensor>
        {
            ["encoder.0.weight"] = new(ElementType.Float32, [2, 3], new byte[24]),
            ["steps"] = new(ElementType.Int64, [], new byte[8]),
            ["mask"] = new(ElementType.Bool, [3], new byte[] { 1, 0, 1 }),
            ["none"] = new(ElementType.Float16, [0, 5], Array.Empty<byte>()),
        },
        new Dictionary<string, string> { ["format"] = "residua-training-1", ["step"] = "12", ["model"] = "σ" });

    private static byte[] Header(byte[] file) => file[8..(8 + (int)BinaryPrimitives.ReadInt64LittleEndian(file))];

    private static byte[] Length(int length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        return bytes;
    }

    private static byte[] PickleOf(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        return Bytes(zip.Entries.Single(entry => entry.Name == "data.pkl"));
    }

    // The archive again, with checksums that fit.
    private static byte[] WithPickle(byte[] archive, byte[] pickle)
    {
        using var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(archive)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var copy = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                copy.Write(entry.Name == "data.pkl" ? pickle : Bytes(entry));
            }
        }

        return file.ToArray();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
