using System.Buffers.Binary;
using System.Text.Json;

namespace Residua.Data.Weights;

public static partial class SafeTensorsFile
{
    /// <summary>Writes a file, whole or not at all. The same weights give the same bytes.</summary>
    /// <param name="path">Usually ends in <c>.safetensors</c>.</param>
    /// <param name="file">Named in the file in the order given.</param>
    /// <exception cref="ArgumentException">
    /// A tensor has the format's own name, <c>__metadata__</c>; or the names are too long.
    /// </exception>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string path, WeightsFile file)
    {
        if (file.Tensors.ContainsKey(SafeTensorsLayout.Metadata))
        {
            throw new ArgumentException($"no tensor can be named {SafeTensorsLayout.Metadata}", nameof(file));
        }

        // Wide elements first: whatever the names' order, every tensor then starts at a multiple of its element.
        var stored = file.Tensors.OrderByDescending(tensor => tensor.Value.Type.Bytes()).ToArray();
        var header = Header(file, stored);
        if (header.Length > SafeTensorsLayout.MostHeaderBytes)
        {
            throw new ArgumentException("names and metadata are too long", nameof(file));
        }

        AtomicFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[SafeTensorsLayout.LengthBytes];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach (var (_, tensor) in stored)
            {
                stream.Write(tensor.Bytes.Span);
            }
        });
    }

    private static byte[] Header(WeightsFile file, KeyValuePair<string, StoredTensor>[] stored)
    {
        var begin = new Dictionary<string, long>();
        var end = 0L;
        foreach (var (name, tensor) in stored)
        {
            begin[name] = end;
            end += tensor.Bytes.Length;
        }

        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            WriteMetadata(json, file.Metadata);
            foreach (var (name, tensor) in file.Tensors)
            {
                WriteEntry(json, name, tensor, begin[name]);
            }

            json.WriteEndObject();
        }

        while (text.Length % SafeTensorsLayout.LengthBytes != 0)
        {
            text.WriteByte((byte)' ');
        }

        return text.ToArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Count == 0)
        {
            return;
        }

        json.WriteStartObject(SafeTensorsLayout.Metadata);
        foreach (var (name, text) in metadata)
        {
            json.WriteString(name, text);
        }

        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, string name, StoredTensor tensor, long begin)
    {
        json.WriteStartObject(name);
        json.WriteString("dtype", SafeTensorsLayout.NameOf(tensor.Type));
        json.WriteStartArray("shape");
        foreach (var length in tensor.Shape)
        {
            json.WriteNumberValue(length);
        }

        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(begin);
        json.WriteNumberValue(begin + tensor.Bytes.Length);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
