namespace Residua.Data.Weights;

/// <summary>A file that somebody else may have written.</summary>
internal static class InputFile
{
    /// <summary>Opens the file and reads it; whatever the system says against it names the file.</summary>
    /// <exception cref="BadInputException">No such file, a folder, empty or unreadable.</exception>
    public static T Read<T>(string path, Func<FileStream, T> read)
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
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return file.Length > 0 ? read(file) : throw new BadInputException(path, "is empty");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"cannot be read: {exception.Message}", exception);
        }
    }
}
