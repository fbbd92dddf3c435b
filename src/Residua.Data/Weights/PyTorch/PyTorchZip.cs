namespace Residua.Data.Weights;

/// <summary>
/// What <c>torch.save</c> writes since PyTorch 1.6: an archive of a
/// pickle, <c>data.pkl</c>, and of storages, <c>data/&lt;key&gt;</c>.
/// </summary>
internal static class PyTorchZip
{
    /// <exception cref="InvalidDataException">It is not such a file.</exception>
    public static OrderedDictionary<string, StoredTensor> Read(FileStream file)
    {
        using var archive = new PyTorchArchive(file);
        var isBigEndian = IsBigEndian(archive);
        var pickle = archive.Read(PyTorchArchive.Pickle, PickleStream.CheckLength);
        var tensors = StateDictionary.TensorsOf(new PickleMachine(new(new MemoryStream(pickle))).Run());
        return TensorGatherer.Gather(tensors, storage => Bytes(archive, storage, isBigEndian), file.Length);
    }

    private static byte[] Bytes(PyTorchArchive archive, PickledStorage storage, bool isBigEndian)
    {
        var bytes = archive.Read($"data/{storage.Key}", storage.CheckLength);
        if (!isBigEndian)
        {
            return bytes;
        }

        var width = storage.Type.Bytes();
        for (var i = 0; i < bytes.Length; i += width)
        {
            bytes.AsSpan(i, width).Reverse();
        }

        return bytes;
    }

    // Written since PyTorch 2.1; before, there was no big-endian file to tell apart.
    private static bool IsBigEndian(PyTorchArchive archive)
    {
        if (!archive.Has("byteorder"))
        {
            return false;
        }

        var order = archive.Read("byteorder", static length =>
        {
            if (length > 16)
            {
                throw new InvalidDataException($"has a byteorder of {length} bytes");
            }
        });
        var isBig = order.AsSpan().SequenceEqual("big"u8);
        return isBig || order.AsSpan().SequenceEqual("little"u8)
            ? isBig
            : throw new InvalidDataException("has a byteorder that is neither 'little' nor 'big'");
    }
}
