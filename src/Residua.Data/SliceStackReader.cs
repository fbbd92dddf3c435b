using System.Buffers;
using Residua.Numerics;

namespace Residua.Data;

/// <summary>Reads the same slices of many volumes.</summary>
public static class SliceStackReader
{
    /// <summary>Reads slices of axis 2 of every file, several files at a time, each file once.</summary>
    /// <param name="files">NIfTI volumes of equal in-plane size; at least one.</param>
    /// <param name="first">The first slice of each, from 0.</param>
    /// <param name="count">Slices of each; at least 1. Default 1.</param>
    /// <param name="downsample">Edge of the blocks of pixels whose mean is kept, a divisor of X and Y. Default 1: all pixels.</param>
    /// <param name="threads">Most files read at once; the result does not depend on it. Default 1.</param>
    /// <param name="progress">Told how many files are read and how many there are; never called twice at once.</param>
    /// <param name="cancellation">Checked between files.</param>
    /// <returns>(files · count, X, Y), or smaller by <paramref name="downsample"/>; in the order of files, then of slices.</returns>
    /// <exception cref="ArgumentException"><paramref name="downsample"/> does not divide the size of the slices.</exception>
    /// <exception cref="BadInputException">
    /// A file cannot be read, lacks such a slice, differs in size from the first, or has a voxel that is not finite.
    /// With several such files it names the first in order.
    /// </exception>
    public static SliceStack Read(
        IReadOnlyList<string> files,
        int first,
        int count = 1,
        int downsample = 1,
        int threads = 1,
        Action<long, long>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfZero(files.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var volumes = new Volumes(files, NiftiFile.ReadHeader(files[0]), first, count, downsample);
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

    private sealed record Volumes(IReadOnlyList<string> Files, NiftiHeader Size, int First, int Count, int Downsample)
    {
        /// <summary>Memory for all slices.</summary>
        public SliceStack NewStack()
        {
            if (Downsample < 1 || Size.X % Downsample != 0 || Size.Y % Downsample != 0)
            {
                throw new ArgumentException($"Blocks of {Downsample}×{Downsample} do not fill {Size.X}×{Size.Y} pixels.", nameof(Downsample));
            }

            var (slices, height, width) = ((long)Files.Count * Count, Size.X / Downsample, Size.Y / Downsample);
            // A volume is read as a whole before it is made smaller.
            return Math.Max(slices * height * width, (long)Count * Size.X * Size.Y) <= Array.MaxLength
                ? SliceStack.Unread((int)slices, height, width)
                : throw new BadInputException(Files[0], $"{slices} slices of {height}×{width} are too many for one array");
        }

        /// <summary>Fills the slices of one volume, straight from the file where none are made smaller.</summary>
        public void Read(int index, SliceStack stack)
        {
            var kept = stack.Height * stack.Width;
            var place = stack.Pixels.AsMemory(index * Count * kept, Count * kept);
            if (Downsample == 1)
            {
                ReadWhole(index, place);
                return;
            }

            var whole = Size.X * Size.Y;
            var rented = ArrayPool<float>.Shared.Rent(Count * whole);
            ReadWhole(index, rented.AsMemory(0, Count * whole));
            for (var z = 0; z < Count; z++)
            {
                BlockMean.Apply(new(rented.AsMemory(z * whole, whole), Size.X, Size.Y), Downsample, place.Span.Slice(z * kept, kept));
            }

            ArrayPool<float>.Shared.Return(rented);
        }

        private void ReadWhole(int index, Memory<float> pixels)
        {
            NiftiFile.ReadSlices(Files[index], First, Count, header => header.X == Size.X && header.Y == Size.Y
                ? pixels
                : throw new BadInputException(Files[index], $"has slices of {header.X}×{header.Y}, but those of {Files[0]} are {Size.X}×{Size.Y}"));

            // One NaN would silently spoil the whole ranking behind an AP, and every weight of a model.
            var values = pixels.Span;
            for (var i = 0; i < values.Length; i++)
            {
                if (float.IsFinite(values[i]))
                {
                    continue;
                }

                var (x, y, z) = (i / Size.Y % Size.X, i % Size.Y, First + (i / Size.Y / Size.X));
                throw new BadInputException(Files[index], $"has a voxel that is not finite at ({x}, {y}, {z})");
            }
        }
    }
}
