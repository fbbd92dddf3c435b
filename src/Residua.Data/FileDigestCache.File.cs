using System.Globalization;
using System.Text;

namespace Residua.Data;

public sealed partial class FileDigestCache
{
    /// <summary>Writes the cache to its file, whole or not at all.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public void Save() => AtomicFile.Write(_path, stream =>
    {
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        foreach (var (file, (digest, identity)) in _entries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{digest}\t{identity.Length}\t{identity.Modified}\t{identity.Inode}\t{file}"));
        }
    });

    private static Dictionary<string, Entry> Load(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var known = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            var field = line.Split('\t', 5);
            if (field.Length < 5 || field[0].Length != 64
                || !long.TryParse(field[1], CultureInfo.InvariantCulture, out var length)
                || !long.TryParse(field[2], CultureInfo.InvariantCulture, out var modified)
                || !ulong.TryParse(field[3], CultureInfo.InvariantCulture, out var inode))
            {
                return [];
            }

            known[field[4]] = new(field[0], new(length, modified, inode));
        }

        return known;
    }
}
