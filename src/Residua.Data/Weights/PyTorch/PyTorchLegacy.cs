using System.Buffers.Binary;
using System.Numerics;

namespace Residua.Data.Weights;

/// <summary>
/// What <c>torch.save</c> wrote before PyTorch 1.6, as many published weights are: five pickles, then the storages.
/// </summary>
/// <remarks>Always little-endian, whatever the machine: PyTorch's <c>THPStorage_writeFileRaw</c>.</remarks>
internal static class PyTorchLegacy
{
    private const long Version = 1001;

    private static readonly BigInteger Magic = new([0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19]);

    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static OrderedDictionary<string, StoredTensor> Read(FileStream file)
    {
        var input = new PickleStream(file);
        if (!Magic.Equals(new PickleMachine(input).Run()))
        {
            throw Bad("is a pickle, but not PyTorch's");
        }

        if (new PickleMachine(input).Run() is not Version)
        {
            throw Bad($"is of another version than {Version} of PyTorch's older format");
        }

        new PickleMachine(input).Run(); // sizes of C's integers where it was written

        var machine = new PickleMachine(input);
        var tensors = StateDictionary.TensorsOf(machine.Run());
        var keys = new PickleMachine(input).Run() as List<object?> ?? throw Bad("has no list of its storages");
        var storages = ReadStorages(file, keys, machine.Storages);
        return TensorGatherer.Gather(tensors, Bytes, file.Length);

        ReadOnlyMemory<byte> Bytes(PickledStorage storage) =>
            storages.TryGetValue(storage.Key, out var bytes) ? bytes : throw Bad($"has no storage '{storage.Key}'");
    }

    private static Dictionary<string, byte[]> ReadStorages(
        FileStream file, List<object?> keys, IReadOnlyDictionary<string, PickledStorage> known)
    {
        var storages = new Dictionary<string, byte[]>();
        foreach (var key in keys)
        {
            if (key is not string name || !known.TryGetValue(name, out var storage))
            {
                throw Bad("lists a storage that no tensor looks into");
            }

            if (!storages.TryAdd(name, ReadStorage(file, storage)))
            {
                throw Bad($"lists storage '{name}' twice");
            }
        }

        var left = file.Length - file.Position;
        return left == 0 ? storages : throw Bad($"has {left} bytes after its last storage");
    }

    private static byte[] ReadStorage(FileStream file, PickledStorage storage)
    {
        Span<byte> prefix = stackalloc byte[sizeof(long)];
        if (file.Length - file.Position < prefix.Length + storage.Bytes)
        {
            throw Bad($"is truncated: it ends before storage '{storage.Key}'");
        }

        file.ReadExactly(prefix);
        var count = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        if (count != storage.Count)
        {
            throw Bad($"contradicts itself: storage '{storage.Key}' has {storage.Count} elements, then {count}");
        }

        var bytes = GC.AllocateUninitializedArray<byte>(storage.Bytes);
        file.ReadExactly(bytes);
        return bytes;
    }

    private static InvalidDataException Bad(string reason) => new(reason);
}
