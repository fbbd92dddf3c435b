namespace Residua.Data;

/// <summary>Files that are written whole or not at all.</summary>
public static class AtomicFile
{
    /// <summary>Writes a temporary file beside <paramref name="path"/>, forces it to disk and renames it.</summary>
    /// <remarks>
    /// Whatever fails, and whenever the process is killed, a file that was at <paramref name="path"/> is as it was.
    /// </remarks>
    /// <param name="path">The file to create or replace; its folder is created if missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="BadInputException">The folder cannot be written, or the disk is full.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? throw new BadInputException(path, "is not the name of a file");
        // Hidden, and with an ending that no reader of folders asks for; Sweep knows the pattern.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            WriteToDisk(temporary, write);
            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"cannot be written: {exception.Message}", exception);
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>Removes from a folder what a process left there that was killed while it wrote.</summary>
    /// <param name="folder">Need not exist. Nobody may be writing to it.</param>
    public static void Sweep(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var draft in Directory.EnumerateFiles(folder, ".*.tmp"))
        {
            File.Delete(draft);
        }
    }

    private static void WriteToDisk(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        write(stream);
        stream.Flush(flushToDisk: true);
    }
}
