using System.Buffers.Binary;
using System.Text;

namespace Residua.Data;

/// <summary>Which slice of which volume each slice of a stack is, kept in its file as a comment that viewers pass over.</summary>
/// <remarks>A header extension of NIfTI-1 with code 6, plain text: a title, then a line for each slice.</remarks>
internal static class SliceNames
{
    private const string Title = "Residua: origin of each slice";
    private const int Comment = 6;
    private const int PrefixBytes = 8; // length and code
    private const int Alignment = 16;

    /// <summary>Names slices after their volume; without its folder, which may move.</summary>
    public static IEnumerable<string> Of(string path, int first, int count) =>
        Enumerable.Range(first, count).Select(z => FormattableString.Invariant($"{Path.GetFileName(path)}, slice {z}"));

    /// <summary>The extension that holds the names, of a length that is a multiple of 16 bytes.</summary>
    public static byte[] ToExtension(IReadOnlyList<string> names)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\n', names.Select(OneLine).Prepend(Title)));
        var bytes = new byte[(PrefixBytes + text.Length + Alignment - 1) / Alignment * Alignment];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), Comment);
        text.CopyTo(bytes, PrefixBytes);
        return bytes;
    }

    /// <summary>The names that <see cref="ToExtension"/> wrote; of any other bytes none, for they only serve messages.</summary>
    /// <param name="bytes">What lies between header and voxels.</param>
    /// <param name="count">How many names there should be.</param>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> bytes, int count)
    {
        if (bytes.Length < PrefixBytes || BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != Comment)
        {
            return [];
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (length < PrefixBytes || length > bytes.Length || bytes[PrefixBytes..length].Count((byte)'\n') != count)
        {
            return [];
        }

        var lines = Encoding.UTF8.GetString(bytes[PrefixBytes..length].TrimEnd((byte)0)).Split('\n');
        return lines.Length == count + 1 && lines[0] == Title ? lines[1..] : [];
    }

    // A file's name may hold anything but a slash.
    private static string OneLine(string name) => string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter));
}
