namespace Residua.Data;

/// <summary>What tells a regular file from another without reading it; of a symbolic link, that of its final target.</summary>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Last change of the content, in ticks of 100 ns.</param>
/// <param name="Inode">
/// Number of the file on its disk: files unpacked from one archive may all have one time, and one length. 0 where the system
/// does not say.
/// </param>
internal readonly record struct FileIdentity(long Length, long Modified, ulong Inode)
{
    /// <summary>Looks the file up; it is not opened.</summary>
    /// <exception cref="BadInputException">There is no such file, or it is a folder, a pipe, a device or a socket.</exception>
    public static FileIdentity Of(string path)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException(path, "is a folder, not a file");
        }

        if (!File.Exists(path))
        {
            throw new BadInputException(path, "does not exist");
        }

        if (UnixFile.Look(path) is { } file)
        {
            return file.Kind is null
                ? file.Identity
                : throw new BadInputException(path, $"is {file.Kind}; only regular files are read");
        }

        // Without the system's word a pipe or a device is known by its length, which is 0: nobody opens an empty file.
        var target = Target(path);
        return target.Exists
            ? new(target.Length, target.LastWriteTimeUtc.Ticks, Inode: 0)
            : throw new BadInputException(path, $"is a link to {target.FullName}, which does not exist");
    }

    private static FileInfo Target(string path)
    {
        try
        {
            return (FileInfo?)File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"cannot be read: {exception.Message}", exception);
        }
    }
}
