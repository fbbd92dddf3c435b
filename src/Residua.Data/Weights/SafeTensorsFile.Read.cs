using System.Buffers.Binary;

namespace Residua.Data.Weights;

/// <summary>
/// Weights as safetensors, the format of Residua's own checkpoints: numbers and names, nothing that could be executed.
/// </summary>
public static partial class SafeTensorsFile
{
    /// <summary>Reads a file, each tensor into memory of its own.</summary>
    /// <param name="path">Written by this class or by any other writer of the format.</param>
    /// <exception cref="BadInputException">The file is missing, cut, or says anything about itself that is not so.</exception>
    public static WeightsFile Read(string path) => InputFile.Read(path, file =>
    {
        var header = ReadHeader(path, file);
        var start = file.Position;
        var (entries, metadata) = SafeTensorsHeader.Read(path, header, file.Length - start);

        var tensors = new OrderedDictionary<string, StoredTensor>(entries.Count);
        foreach (var entry in entries)
        {
            var bytes = GC.AllocateUninitializedArray<byte>((int)(entry.End - entry.Begin));
            file.Position = start + entry.Begin;
            file.ReadExactly(bytes);
            tensors.Add(entry.Name, new(entry.Type, entry.Shape, bytes));
        }

        return new WeightsFile(tensors, metadata);
    });

    private static byte[] ReadHeader(string path, FileStream file)
    {
        if (file.Length < SafeTensorsLayout.LengthBytes)
        {
            throw new BadInputException(
                path, $"is truncated: it has {file.Length} bytes, the length of its header alone takes 8");
        }

        Span<byte> prefix = stackalloc byte[SafeTensorsLayout.LengthBytes];
        file.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        const int Most = SafeTensorsLayout.MostHeaderBytes;
        if (length > Most)
        {
            throw new BadInputException(path, $"claims a header of {length} bytes; at most {Most} are read (is it safetensors?)");
        }

        var left = (ulong)(file.Length - file.Position);
        if (length > left)
        {
            throw new BadInputException(path, $"is truncated: it claims a header of {length} bytes, {left} follow");
        }

        var header = new byte[length];
        file.ReadExactly(header);
        return header;
    }
}
