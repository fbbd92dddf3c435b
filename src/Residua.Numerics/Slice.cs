namespace Residua.Numerics;

/// <summary>A grey-scale image: float32 intensities in row-major order, axis 0 slow.</summary>
/// <param name="Pixels">(H · W) intensities; not copied, so a slice of a stack costs nothing.</param>
/// <param name="Height">Length of axis 0.</param>
/// <param name="Width">Length of axis 1.</param>
public readonly record struct Slice(ReadOnlyMemory<float> Pixels, int Height, int Width);
