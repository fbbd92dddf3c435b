using System.IO.Compression;
using System.Text;

namespace Residua.Data.Tests;

/// <summary>
/// Puts archives and pickles together that <c>torch.save</c> would not write. Pickles are Latin-1 text: one character, one byte.
/// </summary>
internal static class HandMadePt
{
    /// <summary>
    /// An archive of a pickle and one storage, "0", of six float32 from 0 to 5; more entries replace or follow them.
    /// </summary>
    public static byte[] Archive(string pickle, params (string Name, byte[] Bytes)[] more)
    {
        var entries = new OrderedDictionary<string, byte[]>
        {
            ["a/data.pkl"] = Encoding.Latin1.GetBytes(pickle),
            ["a/data/0"] = [.. Enumerable.Range(0, 6).SelectMany(i => BitConverter.GetBytes((float)i))],
        };
        foreach (var (name, bytes) in more)
        {
            entries[name] = bytes;
        }

        return Zip(CompressionLevel.NoCompression, [.. entries.Select(entry => (entry.Key, entry.Value))]);
    }

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }

        return file.ToArray();
    }

    /// <summary>A whole pickle: a dictionary of one value, "w".</summary>
    public static string Dictionary(string value) => $"\u0080\u0002}}{Text("w")}{value}s.";

    /// <summary>By default a tensor that is read: (2, 3) in storage 0.</summary>
    public static string Tensor(string? storage = null, string? offset = null, string? shape = null, string? strides = null) =>
        $"ctorch._utils\n_rebuild_tensor_v2\n({storage ?? Storage()}{offset ?? Int(0)}{shape ?? Tuple(2, 3)}"
        + $"{strides ?? Tuple(3, 1)}\u0089ccollections\nOrderedDict\n)RtR";

    public static string Storage(string type = "FloatStorage", string key = "0", long count = 6) =>
        $"({Text("storage")}ctorch\n{type}\n{Text(key)}{Text("cpu")}{Int(count)}tQ";

    public static string Tuple(params long[] values) => $"({string.Concat(values.Select(Int))}t";

    public static string Text(string text) => $"X{Four(text.Length)}{text}";

    public static string Int(long value) => "\u008a\u0008" + Encoding.Latin1.GetString(BitConverter.GetBytes(value));

    private static string Four(int value) => Encoding.Latin1.GetString(BitConverter.GetBytes(value));
}
