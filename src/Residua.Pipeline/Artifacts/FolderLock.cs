using System.Globalization;
using Residua.Data;

namespace Residua.Pipeline.Artifacts;

/// <summary>Keeps two runs from writing one folder. The system frees it when the process ends, however it ends.</summary>
/// <remarks>A second run fails at once instead of waiting: in a CI, a wait looks like a hang.</remarks>
internal sealed class FolderLock : IDisposable
{
    private const string LockName = ".lock";
    // Apart from the lock, for that cannot be read while it is held.
    private const string HolderName = ".lock-holder";

    private readonly FileStream _held;

    private FolderLock(FileStream held) => _held = held;

    /// <exception cref="BadInputException">Another run holds the lock.</exception>
    public static FolderLock Take(string folder)
    {
        var holder = Path.Combine(folder, HolderName);
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(holder) && IsHeld(exception))
        {
            throw new BadInputException(
                folder,
                $"is in use by {File.ReadAllText(holder).Trim()}; wait until that ends, or name another folder with --artifacts");
        }

        var now = DateTime.Now.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        File.WriteAllText(holder, $"process {Environment.ProcessId} on {Environment.MachineName} since {now}\n");
        return new FolderLock(held);
    }

    public static void Remove(string folder)
    {
        File.Delete(Path.Combine(folder, HolderName));
        File.Delete(Path.Combine(folder, LockName));
    }

    public void Dispose() => _held.Dispose();

    // EWOULDBLOCK, or a sharing violation on Windows.
    internal static bool IsHeld(IOException exception) => (exception.HResult & 0xFFFF) is 11 or 32 or 35;
}
