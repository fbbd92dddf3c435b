using System.Security.Cryptography;

namespace Residua.Data;

/// <summary>SHA-256 of files.</summary>
public static class FileDigest
{
    /// <summary>The digest of a file's bytes, read as a stream.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="BadInputException">The file is missing or cannot be read.</exception>
    public static string Sha256(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException(path, "is a folder, not a file");
        }

        if (!File.Exists(path))
        {
            throw new BadInputException(path, "does not exist");
        }

        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"cannot be read: {exception.Message}", exception);
        }
    }
}
