using System.Buffers;
using System.Security.Cryptography;

namespace Residua.Data;

/// <summary>SHA-256 of files.</summary>
public static class FileDigest
{
    private const int BufferBytes = 1 << 18;

    private static readonly string OfNothing = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <summary>The digest of a file's bytes, read as a stream.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="BadInputException">The file is missing, no regular file, or cannot be read.</exception>
    public static string Sha256(string path) => Sha256(path, static _ => { }, CancellationToken.None);

    /// <inheritdoc cref="Sha256(string)"/>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told how many bytes were read since it was last told.</param>
    /// <param name="cancellation">Checked after each quarter of a megabyte.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static string Sha256(string path, Action<long> progress, CancellationToken cancellation)
    {
        if (FileIdentity.Of(path).Length == 0)
        {
            return OfNothing; // unopened: where the system does not tell, it may be a pipe
        }

        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var count = file.Read(buffer); count > 0; count = file.Read(buffer))
            {
                cancellation.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, count);
                progress(count);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"cannot be read: {exception.Message}", exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
