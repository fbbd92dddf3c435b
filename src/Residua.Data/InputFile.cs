namespace Residua.Data;

/// <summary>A file that somebody else may have written.</summary>
internal static class InputFile
{
    /// <summary>Opens the file and reads it; whatever the system says against it names the file.</summary>
    /// <exception cref="BadInputException">No such file, a folder, a pipe or a device, empty or unreadable.</exception>
    public static T Read<T>(string path, Func<FileStream, T> read)
    {
        try
        {
            using var file = Open(path, 4096);
            return read(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, exception);
        }
    }

    /// <summary>Opens the file at its first byte.</summary>
    /// <param name="path">A regular file, or a link to one.</param>
    /// <param name="bufferBytes">Most bytes to read ahead; a smaller file gets a smaller buffer.</param>
    /// <exception cref="BadInputException">As <see cref="Read"/>.</exception>
    public static FileStream Open(string path, int bufferBytes)
    {
        // Before it is opened: to open a pipe waits for somebody who writes to it.
        var length = FileIdentity.Of(path).Length;
        if (length == 0)
        {
            throw new BadInputException(path, "is empty");
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, (int)Math.Min(bufferBytes, length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Unreadable(path, exception);
        }
    }

    private static BadInputException Unreadable(string path, Exception exception) =>
        new(path, $"cannot be read: {exception.Message}", exception);
}
