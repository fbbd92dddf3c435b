namespace Residua.Data.Weights;

/// <summary>Weights as PyTorch saves them: <c>torch.save(model.state_dict(), "model.pt")</c>.</summary>
public static partial class PyTorchFile
{
    /// <summary>Reads every tensor of a state dict or a checkpoint. A pickle is a program; this one is read, never run.</summary>
    /// <remarks>
    /// Reads the archive of PyTorch 1.6 and later and the format before it. Tensors of nested dictionaries and lists are named
    /// by their path: the weights of <c>{'model': state_dict, 'step': 3}</c> begin with <c>model.</c>; what is no tensor is
    /// left out. Parameters are tensors like any other. Tensors that share a storage in the file share memory.
    /// </remarks>
    /// <param name="path">Ends in <c>.pt</c>, <c>.pth</c> or <c>.ckpt</c>; the content decides.</param>
    /// <returns>By name, in the order of the file.</returns>
    /// <exception cref="BadInputException">
    /// The file is missing, damaged or contradicts itself; or it asks for anything but tensors, numbers, text, lists and
    /// dictionaries, such as a whole model: the message names the class or function.
    /// </exception>
    public static IReadOnlyDictionary<string, StoredTensor> Read(string path) => InputFile.Read(path, file =>
    {
        try
        {
            return Read(file);
        }
        catch (InvalidDataException exception)
        {
            throw new BadInputException(path, exception.Message, exception);
        }
    });

    private static OrderedDictionary<string, StoredTensor> Read(FileStream file)
    {
        Span<byte> magic = stackalloc byte[4];
        var length = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (magic[..length].SequenceEqual("PK\x03\x04"u8))
        {
            return PyTorchZip.Read(file);
        }

        if (magic[0] == (byte)PickleOpcode.Proto)
        {
            return PyTorchLegacy.Read(file);
        }

        throw new InvalidDataException("is not a file of PyTorch: it begins neither as a zip archive nor as a pickle");
    }
}
