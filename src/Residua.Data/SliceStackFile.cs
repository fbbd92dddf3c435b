namespace Residua.Data;

/// <summary>A <see cref="SliceStack"/> as a float32 NIfTI volume (X, Y, N), so that any viewer opens it.</summary>
public static class SliceStackFile
{
    /// <summary>Most slices in a file: NIfTI-1 counts in 16 bits.</summary>
    public const int MostSlices = short.MaxValue;

    /// <summary>Writes the stack, and the names of its slices where they are known.</summary>
    /// <param name="path">Ends in <c>.nii</c> or <c>.nii.gz</c>.</param>
    /// <param name="stack">At most <see cref="MostSlices"/> slices.</param>
    /// <exception cref="ArgumentException">There are names, but not one for each slice.</exception>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string path, SliceStack stack)
    {
        if (stack.Names.Count > 0 && stack.Names.Count != stack.Count)
        {
            throw new ArgumentException($"{stack.Names.Count} names for {stack.Count} slices", nameof(stack));
        }

        var extension = stack.Names.Count > 0 ? SliceNames.ToExtension(stack.Names) : [];
        NiftiFile.Write(path, new NiftiHeader(stack.Height, stack.Width, stack.Count, NiftiType.Float32), stack, 0, extension);
    }

    /// <summary>Reads what <see cref="Write"/> wrote, bit for bit, with the names of the slices.</summary>
    /// <exception cref="BadInputException">As <see cref="NiftiFile.ReadSlices(string, int, int)"/>.</exception>
    public static SliceStack Read(string path)
    {
        using var file = NiftiStream.Open(path);
        var header = file.ReadHeader();
        NiftiFile.CheckRange(path, header, 0, header.Z);
        var names = file.ReadExtension(header) is { Length: > 0 } extension ? SliceNames.Read(extension, header.Z) : [];
        var slices = SliceStack.Unread(header.Z, header.X, header.Y) with { Names = names };
        NiftiFile.ReadSlices(file, header, 0, slices.Pixels);
        return slices;
    }
}
