using System.Collections.Concurrent;

namespace Residua.Data;

/// <summary>
/// Remembers digests between runs, so that a folder of volumes is not read again only to see that nothing changed.
/// </summary>
/// <remarks>
/// A digest is trusted while path, length, time of last change and number of the file are the same; of a symbolic link,
/// those of its final target. Losing the cache's file costs time, never correctness: a damaged one counts as empty.
/// </remarks>
public sealed partial class FileDigestCache
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
    /// <exception cref="BadInputException">As <see cref="FileDigest.Sha256(string)"/>.</exception>
    public string Sha256(string file) => Sha256(file, static _ => { }, CancellationToken.None);

    /// <inheritdoc cref="Sha256(string)"/>
    /// <param name="file">The file.</param>
    /// <param name="progress">Told how many bytes more are done; all of a file at once if its digest is known.</param>
    /// <param name="cancellation">Stops the reading; what is known so far stays.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public string Sha256(string file, Action<long> progress, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(file);
        var identity = FileIdentity.Of(file);
        if (_entries.TryGetValue(path, out var entry) && entry.Identity == identity)
        {
            progress(identity.Length);
            return entry.Digest;
        }

        var digest = FileDigest.Sha256(file, progress, cancellation);
        if (DateTime.UtcNow.Ticks - identity.Modified > TooYoung.Ticks)
        {
            _entries[path] = new(digest, identity);
        }

        return digest;
    }

    /// <summary>The SHA-256 of many files, several of them read at a time.</summary>
    /// <param name="files">Full or relative paths.</param>
    /// <param name="threads">Most files read at once; at least 1.</param>
    /// <param name="progress">Told how many bytes are done, and how many all files have; never called twice at once.</param>
    /// <param name="cancellation">Stops within a moment; the digests of the files that are done stay in the cache.</param>
    /// <returns>In the order of the files.</returns>
    /// <exception cref="BadInputException">
    /// As <see cref="FileDigest.Sha256(string)"/>; of several bad files, it names the first in order.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<string> Sha256(
        IReadOnlyList<string> files, int threads, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var total = files.Sum(file => FileIdentity.Of(file).Length);
        var digests = new string[files.Count];
        var failures = new BadInputException?[files.Count];
        var gate = new Lock();
        var done = 0L;
        Parallel.For(0, files.Count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, (i, loop) =>
        {
            try
            {
                digests[i] = Sha256(files[i], Tell, cancellation);
            }
            catch (BadInputException failure)
            {
                failures[i] = failure;
                loop.Break();
            }
        });

        return failures.FirstOrDefault(failure => failure is not null) is { } failed ? throw failed : digests;

        void Tell(long bytes)
        {
            lock (gate)
            {
                done += bytes;
                progress?.Invoke(done, total);
            }
        }
    }

    private sealed record Entry(string Digest, FileIdentity Identity);
}
