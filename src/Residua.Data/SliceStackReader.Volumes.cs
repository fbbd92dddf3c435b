using System.Buffers;
using Residua.Numerics;

namespace Residua.Data;

public static partial class SliceStackReader
{
    private sealed record Volumes(
        IReadOnlyList<string> Files, NiftiHeader Size, int First, int Count, int Downsample, RescaleSettings Rescale)
    {
        /// <summary>Memory for all slices, with their names.</summary>
        public SliceStack NewStack()
        {
            if (Downsample < 1 || Size.X % Downsample != 0 || Size.Y % Downsample != 0)
            {
                throw new ArgumentException(
                    $"Blocks of {Downsample}×{Downsample} do not fill {Size.X}×{Size.Y} pixels.", nameof(Downsample));
            }

            var (slices, height, width) = ((long)Files.Count * Count, Size.X / Downsample, Size.Y / Downsample);
            // A volume is read as a whole before it is made smaller.
            if (Math.Max(slices * height * width, (long)Count * Size.X * Size.Y) > Array.MaxLength)
            {
                throw new BadInputException(Files[0], $"{slices} slices of {height}×{width} are too many for one array");
            }

            return SliceStack.Unread((int)slices, height, width) with
            {
                Names = [.. Files.SelectMany(file => SliceNames.Of(file, First, Count))],
            };
        }

        /// <summary>Fills the slices of one volume, straight from the file where none are made smaller.</summary>
        public void Read(int index, SliceStack stack)
        {
            var kept = stack.Height * stack.Width;
            var place = stack.Pixels.AsMemory(index * Count * kept, Count * kept);
            if (Downsample == 1)
            {
                ReadWhole(Files[index], place);
                return;
            }

            var whole = Size.X * Size.Y;
            var rented = ArrayPool<float>.Shared.Rent(Count * whole);
            ReadWhole(Files[index], rented.AsMemory(0, Count * whole));
            for (var z = 0; z < Count; z++)
            {
                var slice = new Slice(rented.AsMemory(z * whole, whole), Size.X, Size.Y);
                BlockMean.Apply(slice, Downsample, place.Span.Slice(z * kept, kept));
            }

            ArrayPool<float>.Shared.Return(rented);
        }

        private void ReadWhole(string file, Memory<float> pixels)
        {
            if (Rescale.Kind != RescaleKind.None)
            {
                ReadRescaled(file, pixels.Span);
                return;
            }

            NiftiFile.ReadSlices(file, First, Count, header =>
            {
                CheckSize(file, header);
                return pixels;
            });
            CheckFinite(file, pixels.Span, First);
        }

        // What becomes 0 and 1 depends on every voxel.
        private void ReadRescaled(string file, Span<float> pixels)
        {
            var header = NiftiFile.ReadHeader(file);
            CheckSize(file, header);
            NiftiFile.CheckRange(file, header, First, Count);
            var voxels = NiftiFile.ReadSlices(file, 0, header.Z).Pixels;
            CheckFinite(file, voxels, 0);
            var range = Rescaling.RangeOf(file, voxels, Rescale);
            voxels.AsSpan(First * header.X * header.Y, pixels.Length).CopyTo(pixels);
            range.MapToUnit(pixels);
        }

        private void CheckSize(string file, NiftiHeader header)
        {
            if (header.X != Size.X || header.Y != Size.Y)
            {
                throw new BadInputException(
                    file, $"has slices of {header.X}×{header.Y}, but those of {Files[0]} are {Size.X}×{Size.Y}");
            }
        }

        // One NaN would silently spoil the whole ranking behind an AP, and every weight of a model.
        private void CheckFinite(string file, ReadOnlySpan<float> values, int first)
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (float.IsFinite(values[i]))
                {
                    continue;
                }

                var (x, y, z) = (i / Size.Y % Size.X, i % Size.Y, first + (i / Size.Y / Size.X));
                throw new BadInputException(file, $"has a voxel that is not finite at ({x}, {y}, {z})");
            }
        }
    }
}
