using System.Diagnostics;
using Residua.Data;

namespace Residua.Pipeline.Artifacts;

/// <summary>Keeps two processes from computing one step. The system frees it when its process ends, however it ends.</summary>
internal sealed class StepLock : IDisposable
{
    // A worker notices the death of its host at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _path;
    private readonly FileStream _held;

    private StepLock(string path, FileStream held) => (_path, _held) = (path, held);

    /// <summary>Takes a lock; waits for a moment while another process has it.</summary>
    /// <exception cref="BadInputException">Another process has it still.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static StepLock Take(string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return new(path, new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException exception) when (FolderLock.IsHeld(exception))
            {
                if (Stopwatch.GetElapsedTime(started) > Patience)
                {
                    throw new BadInputException(
                        path, "is held by another process, which computes this step; wait until that ends, or end it");
                }

                cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50));
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Frees and removes it: first removed, so that whoever waits cannot take what is about to go.</summary>
    public void Dispose()
    {
        File.Delete(_path);
        _held.Dispose();
    }
}
