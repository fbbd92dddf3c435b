using System.Runtime.InteropServices;

namespace Residua.Data.Weights;

/// <summary>Turns views into storages into tensors of their own, without copying those that already lie as they should.</summary>
/// <param name="bytesOf">Reads a storage, little-endian.</param>
/// <param name="mostCopied">Bytes that may be copied: a view can repeat one number a billion times.</param>
internal sealed class TensorGatherer(Func<PickledStorage, ReadOnlyMemory<byte>> bytesOf, long mostCopied)
{
    // A few repeated numbers are a mask or a bias; more than that was no file of weights.
    private const long MostExpansion = 4;
    private const long AlwaysAllowed = 1 << 20;

    private readonly Dictionary<PickledStorage, ReadOnlyMemory<byte>> _storages = [];
    private long _copied;

    /// <param name="tensors">By name.</param>
    /// <param name="bytesOf">Reads a storage, little-endian; asked once for each.</param>
    /// <param name="fileBytes">What repeated numbers are measured by.</param>
    /// <exception cref="InvalidDataException">A storage is not there, or views repeat its numbers too often.</exception>
    public static OrderedDictionary<string, StoredTensor> Gather(
        OrderedDictionary<string, PickledTensor> tensors, Func<PickledStorage, ReadOnlyMemory<byte>> bytesOf, long fileBytes)
    {
        var gatherer = new TensorGatherer(bytesOf, AlwaysAllowed + (MostExpansion * fileBytes));
        return new(tensors.Select(tensor => KeyValuePair.Create(tensor.Key, gatherer.Gather(tensor.Value))));
    }

    private StoredTensor Gather(PickledTensor tensor)
    {
        var type = tensor.Storage.Type;
        var bytes = (int)tensor.Count * type.Bytes();
        if (bytes == 0)
        {
            return new(type, tensor.Shape, ReadOnlyMemory<byte>.Empty);
        }

        if (tensor.IsContiguous)
        {
            return new(type, tensor.Shape, Storage(tensor.Storage).Slice((int)tensor.Offset * type.Bytes(), bytes));
        }

        _copied += bytes;
        if (_copied > mostCopied)
        {
            throw new InvalidDataException(
                $"has tensors that repeat their numbers to more than {mostCopied} bytes; save clones of them");
        }

        var copy = GC.AllocateUninitializedArray<byte>(bytes);
        var stored = Storage(tensor.Storage).Span;
        switch (type.Bytes())
        {
            case 8: Copy<ulong>(stored, tensor, copy); break;
            case 4: Copy<uint>(stored, tensor, copy); break;
            case 2: Copy<ushort>(stored, tensor, copy); break;
            default: Copy<byte>(stored, tensor, copy); break;
        }

        return new(type, tensor.Shape, copy);
    }

    private ReadOnlyMemory<byte> Storage(PickledStorage storage) =>
        _storages.TryGetValue(storage, out var bytes) ? bytes : _storages[storage] = bytesOf(storage);

    private static void Copy<T>(ReadOnlySpan<byte> stored, PickledTensor tensor, Span<byte> copy)
        where T : unmanaged =>
        Copy(MemoryMarshal.Cast<byte, T>(stored), tensor.Offset, tensor.Shape, tensor.Strides, MemoryMarshal.Cast<byte, T>(copy));

    // Row-major, one axis after the other.
    private static Span<T> Copy<T>(
        ReadOnlySpan<T> stored, long at, ReadOnlySpan<long> shape, ReadOnlySpan<long> strides, Span<T> rest)
    {
        if (shape.IsEmpty)
        {
            rest[0] = stored[(int)at];
            return rest[1..];
        }

        for (var i = 0L; i < shape[0]; i++)
        {
            rest = Copy(stored, at + (i * strides[0]), shape[1..], strides[1..], rest);
        }

        return rest;
    }
}
