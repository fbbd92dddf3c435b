using Residua.Numerics;

namespace Residua.Data;

/// <summary>Slices of one or many volumes, in one block of memory.</summary>
/// <param name="Pixels">(N · H · W) float32 intensities, row-major.</param>
/// <param name="Count">N, the number of slices.</param>
/// <param name="Height">Length of a slice's axis 0.</param>
/// <param name="Width">Length of a slice's axis 1.</param>
public sealed record SliceStack(float[] Pixels, int Count, int Height, int Width)
{
    /// <summary>Slice number <paramref name="index"/>, without a copy.</summary>
    public Slice this[int index] => new(Pixels.AsMemory(index * Height * Width, Height * Width), Height, Width);
}
