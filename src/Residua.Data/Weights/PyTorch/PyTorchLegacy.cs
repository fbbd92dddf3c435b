using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace Residua.Data.Weights;

/// <summary>What <c>torch.save</c> wrote before PyTorch 1.6, and many published weights are: five pickles, then the storages one after the other.</summary>
/// <remarks>Always little-endian, whatever the machine: PyTorch's <c>THPStorage_writeFileRaw</c>.</remarks>
internal static class PyTorchLegacy
{
    private const long Version = 1001;

    private static readonly BigInteger Magic = BigInteger.Parse("1950a86a20f9469cfc6c", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static OrderedDictionary<string, StoredTensor> Read(FileStream file)
    {
        var input = new PickleStream(file);
        if (!Magic.Equals(new PickleMachine(input).Run())) throw new InvalidDataException("is a pickle, but not PyTorch's");
        if (new PickleMachine(input).Run() is not Version) throw new InvalidDataException($"is of another version than {Version} of PyTorch's older format");
        new PickleMachine(input).Run(); // sizes of C's integers where it was written

        var machine = new PickleMachine(input);
        var tensors = StateDictionary.TensorsOf(machine.Run());
        var keys = new PickleMachine(input).Run() as List<object?> ?? throw new InvalidDataException("has no list of its storages");
        var storages = ReadStorages(file, keys, machine.Storages);
        return TensorGatherer.Gather(tensors, storage => storages.TryGetValue(storage.Key, out var bytes) ? bytes : throw new InvalidDataException($"has no storage '{storage.Key}'"), file.Length);
    }

    private static Dictionary<string, byte[]> ReadStorages(FileStream file, List<object?> keys, IReadOnlyDictionary<string, PickledStorage> known)
    {
        var storages = new Dictionary<string, byte[]>();
        foreach (var key in keys)
        {
            if (key is not string name || !known.TryGetValue(name, out var storage)) throw new InvalidDataException("lists a storage that no tensor looks into");
            if (!storages.TryAdd(name, ReadStorage(file, storage))) throw new InvalidDataException($"lists storage '{name}' twice");
        }

        return file.Position == file.Length ? storages : throw new InvalidDataException($"has {file.Length - file.Position} bytes after its last storage");
    }

    private static byte[] ReadStorage(FileStream file, PickledStorage storage)
    {
        Span<byte> prefix = stackalloc byte[sizeof(long)];
        if (file.Length - file.Position < prefix.Length + storage.Bytes) throw new InvalidDataException($"is truncated: it ends before storage '{storage.Key}'");
        file.ReadExactly(prefix);
        var count = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (count != storage.Count) throw new InvalidDataException($"contradicts itself: storage '{storage.Key}' has {storage.Count} elements, then {count}");

        var bytes = GC.AllocateUninitializedArray<byte>(storage.Bytes);
        file.ReadExactly(bytes);
        return bytes;
    }
}
