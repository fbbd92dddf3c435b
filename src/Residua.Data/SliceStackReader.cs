namespace Residua.Data;

/// <summary>Reads one slice of each of many volumes.</summary>
public static class SliceStackReader
{
    /// <summary>Reads slice <paramref name="slice"/> of axis 2 of every file, several files at a time.</summary>
    /// <param name="files">NIfTI volumes of equal in-plane size; at least one.</param>
    /// <param name="slice">The slice, from 0.</param>
    /// <param name="threads">Most files read at once; the result does not depend on it. Default 1.</param>
    /// <param name="progress">Told how many files are read and how many there are; never called twice at once.</param>
    /// <param name="cancellation">Checked between files.</param>
    /// <returns>(N, X, Y), in the order of <paramref name="files"/>.</returns>
    /// <exception cref="BadInputException">
    /// A file cannot be read, has no such slice, differs in size from the first, or has a voxel that is not finite.
    /// With several such files it names the first in order.
    /// </exception>
    public static SliceStack Read(
        IReadOnlyList<string> files,
        int slice,
        int threads = 1,
        Action<long, long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        var first = NiftiFile.ReadHeader(files[0]);
        if ((long)files.Count * first.X * first.Y > Array.MaxLength)
            throw new BadInputException(files[0], $"{files.Count} slices of {first.X}×{first.Y} are too many for one array");

        var stack = new SliceStack(new float[files.Count * first.X * first.Y], files.Count, first.X, first.Y);
        var failures = new BadInputException?[files.Count];
        var gate = new Lock();
        var done = 0;

        Parallel.For(0, files.Count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, (i, loop) =>
        {
            try
            {
                ReadOne(files, i, slice, stack);
                lock (gate) progress?.Invoke(++done, files.Count);
            }
            catch (BadInputException failure)
            {
                failures[i] = failure;
                loop.Break(); // files before this one are still read: the first failure in order is the one to tell
            }
        });

        return failures.FirstOrDefault(failure => failure is not null) is { } failed ? throw failed : stack;
    }

    private static void ReadOne(IReadOnlyList<string> files, int index, int slice, SliceStack stack)
    {
        var (height, width) = (stack.Height, stack.Width);
        var pixels = stack.Pixels.AsMemory(index * height * width, height * width);
        NiftiFile.ReadSlice(files[index], slice, header => header.X == height && header.Y == width
            ? pixels
            : throw new BadInputException(files[index], $"has slices of {header.X}×{header.Y}, but those of {files[0]} are {height}×{width}"));

        // One NaN would silently spoil the whole ranking behind an AP.
        for (var i = 0; i < pixels.Length; i++)
        {
            if (!float.IsFinite(pixels.Span[i]))
                throw new BadInputException(files[index], $"has a voxel that is not finite at ({i / width}, {i % width}, {slice})");
        }
    }
}
