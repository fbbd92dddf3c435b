using System.Collections.Concurrent;
using Residua.Numerics;

namespace Residua.Data;

/// <summary>Reads many 8-bit grey PNG pictures as images of one size.</summary>
public static class ImageStackReader
{
    /// <summary>Reads and resizes every file, several at a time.</summary>
    /// <param name="files">PNG files of 8 bits or fewer, of any sizes; at least one.</param>
    /// <param name="size">Rows and columns of the images, at least 1.</param>
    /// <param name="resize">How they are resized.</param>
    /// <param name="threads">Most files read at once; the result does not depend on it. Default 1.</param>
    /// <param name="progress">Told how many files are read and how many there are; never called twice at once.</param>
    /// <param name="cancellation">Checked between files.</param>
    /// <returns>(files, size, size), float32 in [0, 1], in the order of files. Each has the name of its file.</returns>
    /// <exception cref="BadInputException">
    /// A file cannot be read, is no PNG, has 16 bits, or several channels where they are refused. With several such files it
    /// names the first in order.
    /// </exception>
    public static SliceStack Read(
        IReadOnlyList<string> files,
        int size,
        ImageResize resize,
        int threads = 1,
        Action<long, long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if ((long)files.Count * size * size > Array.MaxLength)
        {
            throw new BadInputException(files[0], $"{files.Count} images of {size}×{size} are too many for one array");
        }

        var stack = SliceStack.Unread(files.Count, size, size) with { Names = [.. files.Select(file => Path.GetFileName(file))] };
        var resizes = new Resizes(size, resize);
        var failures = new BadInputException?[files.Count];
        var gate = new Lock();
        var done = 0;
        Parallel.For(0, files.Count, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, (i, loop) =>
        {
            try
            {
                resizes.Read(files[i], stack.Pixels.AsSpan(i * size * size, size * size));
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

    // Pictures of a data set have one size, so that weights are prepared once.
    private sealed class Resizes(int size, ImageResize kind)
    {
        private readonly ConcurrentDictionary<(int Height, int Width), BilinearResize> _tensor = [];
        private readonly ConcurrentDictionary<(int Height, int Width), PillowResize> _pillow = [];

        public void Read(string file, Span<float> pixels)
        {
            var (levels, height, width) = PngFile.ReadLevels(file, isGreyOnly: kind == ImageResize.Pillow);
            if (kind == ImageResize.Tensor)
            {
                var intensities = Array.ConvertAll(levels, level => level / 255f);
                _tensor.GetOrAdd((height, width), from => new(from.Height, from.Width, size, size)).Apply(intensities, pixels);
                return;
            }

            var resized = new byte[pixels.Length];
            _pillow.GetOrAdd((height, width), from => new(from.Height, from.Width, size, size)).Apply(levels, resized);
            for (var i = 0; i < resized.Length; i++)
            {
                pixels[i] = resized[i] / 255f;
            }
        }
    }
}
