namespace Residua.Data.Phantoms;

/// <summary>
/// The pixel grid of a slice. Anatomy is described in reference pixels, 1/256 of the field of view (0.7 mm in the real set),
/// from the centre: u to the right along axis 0, v to the front along axis 1.
/// </summary>
/// <param name="Size">Pixels along each axis.</param>
internal sealed record Raster(int Size)
{
    /// <summary>Pixels of this grid per reference pixel.</summary>
    public double Scale { get; } = Size / 256.0;

    /// <summary>Pixels of a slice.</summary>
    public int Count { get; } = Size * Size;

    /// <summary>Coordinate of the centre of pixel <paramref name="index"/> of either axis.</summary>
    public double At(int index) => (index + 0.5 - (Size / 2.0)) / Scale;
}
