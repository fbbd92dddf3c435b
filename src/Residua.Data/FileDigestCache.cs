using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Residua.Data;

/// <summary>Remembers digests between runs, so that a folder of volumes is not read again only to see that nothing changed.</summary>
/// <remarks>
/// A digest is trusted while path, length and time of last change are the same.
/// Losing the file costs time, never correctness: a damaged one counts as empty.
/// </remarks>
public sealed class FileDigestCache
{
    // A file changed twice within the clock's tick keeps its time stamp; what is this young is not remembered.
    private static readonly TimeSpan TooYoung = TimeSpan.FromSeconds(2);

    private readonly string _path;
    private readonly ConcurrentDictionary<string, Entry> _entries;

    /// <summary>Opens a cache.</summary>
    /// <param name="path">Its file; need not exist.</param>
    public FileDigestCache(string path)
    {
        _path = path;
        try
        {
            _entries = new(Load(path), StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _entries = new(StringComparer.Ordinal);
        }
    }

    /// <summary>The SHA-256 of a file, from the cache if the file looks unchanged. Safe to call from several threads.</summary>
    /// <exception cref="BadInputException">As <see cref="FileDigest.Sha256"/>.</exception>
    public string Sha256(string file)
    {
        var info = new FileInfo(file);
        if (!info.Exists)
        {
            return FileDigest.Sha256(file); // says what is wrong
        }

        var (length, changed) = (info.Length, info.LastWriteTimeUtc);
        if (_entries.TryGetValue(info.FullName, out var entry) && entry.Length == length && entry.Changed == changed.Ticks)
        {
            return entry.Digest;
        }

        var digest = FileDigest.Sha256(file);
        if (DateTime.UtcNow - changed > TooYoung)
        {
            _entries[info.FullName] = new(digest, length, changed.Ticks);
        }

        return digest;
    }

    /// <summary>Writes the cache to its file.</summary>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public void Save() => AtomicFile.Write(_path, stream =>
    {
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        foreach (var (file, entry) in _entries.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Digest}\t{entry.Length}\t{entry.Changed}\t{file}"));
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
            var field = line.Split('\t', 4);
            if (field.Length < 4 || field[0].Length != 64)
            {
                return [];
            }

            if (!long.TryParse(field[1], CultureInfo.InvariantCulture, out var length))
            {
                return [];
            }

            if (!long.TryParse(field[2], CultureInfo.InvariantCulture, out var changed))
            {
                return [];
            }

            known[field[3]] = new(field[0], length, changed);
        }

        return known;
    }

    private sealed record Entry(string Digest, long Length, long Changed);
}
