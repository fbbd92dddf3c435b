namespace Residua.Data;

/// <summary>Reads the same slices of many volumes.</summary>
public static partial class SliceStackReader
{
    /// <summary>Reads slices of axis 2 of every file, several files at a time, each file once.</summary>
    /// <param name="files">NIfTI volumes of equal in-plane size; at least one.</param>
    /// <param name="first">The first slice of each, from 0.</param>
    /// <param name="count">Slices of each; at least 1. Default 1.</param>
    /// <param name="downsample">
    /// Edge of the blocks of pixels whose mean is kept, a divisor of X and Y. Default 1: all pixels.
    /// </param>
    /// <param name="rescale">How the intensities of each volume are first mapped to [0, 1]; null, the default: not.</param>
    /// <param name="threads">Most files read at once; the result does not depend on it. Default 1.</param>
    /// <param name="progress">Told how many files are read and how many there are; never called twice at once.</param>
    /// <param name="cancellation">Checked between files.</param>
    /// <returns>
    /// (files · count, X, Y), or smaller by <paramref name="downsample"/>; in the order of files, then of slices. Each has its
    /// name.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="downsample"/> does not divide the size of the slices.</exception>
    /// <exception cref="BadInputException">
    /// A file cannot be read, lacks such a slice, differs in size from the first, has a voxel that is not finite, or one
    /// intensity only where it should be rescaled.
    /// With several such files it names the first in order.
    /// </exception>
    public static SliceStack Read(
        IReadOnlyList<string> files,
        int first,
        int count = 1,
        int downsample = 1,
        RescaleSettings? rescale = null,
        int threads = 1,
        Action<long, long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var volumes = new Volumes(files, NiftiFile.ReadHeader(files[0]), first, count, downsample, rescale ?? new());
        var stack = volumes.NewStack();
        var failures = new BadInputException?[files.Count];
        var gate = new Lock();
        var done = 0;

        Parallel.For(0, files.Count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, (i, loop) =>
        {
            try
            {
                volumes.Read(i, stack);
                lock (gate)
                {
                    progress?.Invoke(++done, files.Count);
                }
            }
            catch (BadInputException failure)
            {
                failures[i] = failure;
                loop.Break(); // files before this one are still read: the first failure in order is the one to tell
            }
        });

        return failures.FirstOrDefault(failure => failure is not null) is { } failed ? throw failed : stack;
    }
}
