using System.Buffers;

namespace Residua.Data;

/// <summary>NIfTI-1 volumes in one file, <c>.nii</c> or <c>.nii.gz</c>.</summary>
/// <remarks>
/// Read are both byte orders, all integer and real types, 3-D or n-D volumes whose further axes have length 1, and 2-D images
/// as volumes of one slice.
/// </remarks>
public static partial class NiftiFile
{
    /// <summary>Reads and checks the header of <paramref name="path"/>.</summary>
    /// <exception cref="BadInputException">The file is missing, unreadable, truncated or not a NIfTI-1 volume.</exception>
    public static NiftiHeader ReadHeader(string path)
    {
        using var file = NiftiStream.Open(path);
        return file.ReadHeader();
    }

    /// <summary>Reads slices of axis 2, scaled by slope and intercept; the rest of the file is skipped, not converted.</summary>
    /// <remarks>A compressed file is read to its end and its checksum compared, wherever the slices lie.</remarks>
    /// <param name="path">A <c>.nii</c> or <c>.nii.gz</c> file.</param>
    /// <param name="start">First slice, from 0.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <returns>(count, X, Y): axis 2 comes to the front, axes 0 and 1 keep their order.</returns>
    /// <exception cref="BadInputException">As <see cref="ReadHeader"/>, damaged gzip data, or no such slices.</exception>
    public static SliceStack ReadSlices(string path, int start, int count)
    {
        using var file = NiftiStream.Open(path);
        var header = file.ReadHeader();
        CheckRange(path, header, start, count);
        var slices = SliceStack.Unread(count, header.X, header.Y);
        ReadSlices(file, header, start, slices.Pixels);
        return slices with { Names = [.. SliceNames.Of(path, start, count)] };
    }

    /// <summary>Reads slices into memory that the caller has, whose length must fit.</summary>
    /// <param name="path">As for <see cref="ReadSlices(string, int, int)"/>.</param>
    /// <param name="start">First slice, from 0.</param>
    /// <param name="count">How many; at least 1.</param>
    /// <param name="memory">Given the header, returns the (count, X, Y) pixels to fill; may refuse by throwing.</param>
    internal static void ReadSlices(string path, int start, int count, Func<NiftiHeader, Memory<float>> memory)
    {
        using var file = NiftiStream.Open(path);
        var header = file.ReadHeader();
        CheckRange(path, header, start, count);
        ReadSlices(file, header, start, memory(header).Span);
    }

    /// <summary>Reads slices of an open file, to the file's end.</summary>
    internal static void ReadSlices(NiftiStream file, NiftiHeader header, int start, Span<float> pixels)
    {
        file.SkipTo(header.VoxelOffset + (start * header.SliceBytes));
        var rented = ArrayPool<byte>.Shared.Rent((int)header.SliceBytes);
        var stored = rented.AsSpan(0, (int)header.SliceBytes);
        var slicePixels = header.X * header.Y;
        var count = pixels.Length / slicePixels;
        for (var i = 0; i < count; i++)
        {
            file.Read(stored);
            VoxelDecoder.Decode(header, stored, pixels.Slice(i * slicePixels, slicePixels));
        }

        file.CheckEnd(header);
        ArrayPool<byte>.Shared.Return(rented);
    }

    internal static void CheckRange(string path, NiftiHeader header, int start, int count)
    {
        if (start < 0 || count < 1 || (long)start + count > header.Z)
        {
            var asked = count == 1 ? $"no slice {start}" : $"no slices {start} to {(long)start + count - 1}";
            throw new BadInputException(path, $"has {asked}: its axis 2 has {header.Z}, numbered from 0");
        }

        if ((long)count * header.X * header.Y > Array.MaxLength)
        {
            throw new BadInputException(path, $"{count} slices of {header.X}×{header.Y} are too many for one array");
        }
    }
}
