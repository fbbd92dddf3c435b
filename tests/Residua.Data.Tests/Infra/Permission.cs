namespace Residua.Data.Tests;

/// <summary>Takes permissions away for the length of a test; without them the folder could not be deleted either.</summary>
internal sealed class Permission : IDisposable
{
    private readonly FileSystemInfo _entry;
    private readonly UnixFileMode _before;

    public Permission(FileSystemInfo entry, UnixFileMode mode)
    {
        _entry = entry;
        _before = entry.UnixFileMode;
        Set(mode);
    }

    public void Dispose() => Set(_before);

    private void Set(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            _entry.UnixFileMode = mode;
        }
    }
}
