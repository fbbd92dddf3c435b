namespace Residua.Data;

/// <summary>A <see cref="SliceStack"/> as a float32 NIfTI volume (X, Y, N), so that any viewer opens it.</summary>
public static class SliceStackFile
{
    /// <summary>Most slices in a file: NIfTI-1 counts in 16 bits.</summary>
    public const int MostSlices = short.MaxValue;

    /// <summary>Writes the stack.</summary>
    /// <param name="path">Ends in <c>.nii</c> or <c>.nii.gz</c>.</param>
    /// <param name="stack">At most <see cref="MostSlices"/> slices.</param>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string path, SliceStack stack) =>
        NiftiFile.Write(path, new NiftiHeader(stack.Height, stack.Width, stack.Count, NiftiType.Float32), stack);

    /// <summary>Reads what <see cref="Write"/> wrote, bit for bit.</summary>
    /// <exception cref="BadInputException">As <see cref="NiftiFile.ReadSlices(string, int, int)"/>.</exception>
    public static SliceStack Read(string path) => NiftiFile.ReadSlices(path, 0, NiftiFile.ReadHeader(path).Z);
}
