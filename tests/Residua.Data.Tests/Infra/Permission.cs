namespace Residua.Data.Tests;

/// <summary>Takes permissions away for the length of a test; without them the folder could not be deleted either.</summary>
internal sealed class Permission : IDisposable
{
    private readonly FileSystemInfo entry;
    private readonly UnixFileMode before;

    public Permission(FileSystemInfo entry, UnixFileMode mode)
    {
        this.entry = entry;
        before = entry.UnixFileMode;
        Set(mode);
    }

    public void Dispose() => Set(before);

    private void Set(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) entry.UnixFileMode = mode;
    }
}
