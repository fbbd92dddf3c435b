using System.Security.Cryptography;
using Residua.Data;

namespace Residua.Pipeline.Planning;

/// <summary>A file as it was when it was read or written.</summary>
/// <param name="Name">Path inside its folder, with forward slashes; of an outside file, the name alone.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Modified">Last write, UTC: a cheap sign that the digest still holds.</param>
/// <param name="Sha256">Digest of the contents, lower-case hexadecimal.</param>
public sealed record FileRecord(string Name, long Size, DateTime Modified, string Sha256)
{
    /// <summary>Records a file that a step reads from outside the artifacts.</summary>
    public static FileRecord Outside(string path, string sha256)
    {
        var file = new FileInfo(path);
        return new(file.Name, file.Length, file.LastWriteTimeUtc, sha256);
    }

    /// <summary>Records every file under a folder, in ordinal order, after forcing its bytes to the disk.</summary>
    public static IReadOnlyList<FileRecord> Flushed(string folder) =>
        [.. FilesUnder(folder).Select(name => Flushed(folder, name))];

    /// <summary>Relative paths of all files under a folder, with forward slashes, in ordinal order.</summary>
    public static IEnumerable<string> FilesUnder(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>True if the file under <paramref name="folder"/> is still this one.</summary>
    /// <param name="folder">The folder of the artifact or of the results.</param>
    /// <param name="thorough">Reads the contents even where size and time of the last write have not changed.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public bool Holds(string folder, bool thorough = false, CancellationToken cancellation = default)
    {
        var file = new FileInfo(Path.Combine(folder, Name));
        return file.Exists && file.Length == Size
            && ((!thorough && file.LastWriteTimeUtc == Modified)
                || FileDigest.Sha256(file.FullName, static _ => { }, cancellation) == Sha256);
    }

    private static FileRecord Flushed(string folder, string name)
    {
        using var stream = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.ReadWrite);
        var digest = Convert.ToHexStringLower(SHA256.HashData(stream));
        stream.Flush(flushToDisk: true);
        return new(name, stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle), digest);
    }
}
