using Residua.Data;

namespace Residua.Pipeline.Artifacts;

/// <summary>Says in the user's words why the artifacts folder could not be written.</summary>
public static class WriteFailure
{
    // ENOSPC and EDQUOT; Windows: ERROR_HANDLE_DISK_FULL and ERROR_DISK_FULL.
    private static readonly int[] Full = OperatingSystem.IsWindows() ? [39, 112] : [28, 122];

    /// <summary>True if the disk, or the user's share of it, is full: the exception says so, or one behind it.</summary>
    public static bool IsDiskFull(Exception exception) =>
        (exception is IOException && Full.Contains(exception.HResult & 0xFFFF))
        || (exception.InnerException is { } cause && IsDiskFull(cause));

    /// <summary>The error to show for a disk that ran full under <paramref name="root"/>.</summary>
    public static BadInputException DiskFull(string root, Exception cause) => new(
        root, "the disk is full; free some space or name another folder with --artifacts. Finished steps are kept", cause);

    /// <summary>Runs <paramref name="write"/>; a failure of the file system becomes one error that names the folder.</summary>
    /// <exception cref="BadInputException">The folder cannot be written.</exception>
    public static T Explained<T>(string root, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception exception) when (IsDiskFull(exception))
        {
            throw DiskFull(root, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                root, $"cannot be written ({exception.Message}); name another folder with --artifacts", exception);
        }
    }

    /// <inheritdoc cref="Explained{T}"/>
    public static void Explained(string root, Action write) => Explained<object?>(root, () =>
    {
        write();
        return null;
    });
}
