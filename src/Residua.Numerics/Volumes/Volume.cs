using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>A 3-D image: float32 intensities in the order of a NIfTI file, axis 0 fastest, axis 2 slowest.</summary>
/// <param name="Voxels">(Z · Y · X) intensities; not copied.</param>
/// <param name="Shape">Lengths of the axes.</param>
public readonly record struct Volume(ReadOnlyMemory<float> Voxels, VolumeShape Shape)
{
    /// <summary>Throws unless the memory fits the shape and every voxel is finite; the message names the first that is not.</summary>
    internal void Require(string parameter)
    {
        var voxels = Voxels.Span;
        Shape.Require(voxels.Length, parameter);
        // NaN wins over every magnitude.
        if (float.IsFinite(TensorPrimitives.MaxMagnitude(voxels)))
        {
            return;
        }

        var at = 0;
        while (float.IsFinite(voxels[at]))
        {
            at++;
        }

        var (x, y, z) = (at % Shape.X, at / Shape.X % Shape.Y, at / Shape.SliceLength);
        throw new ArgumentException(FormattableString.Invariant($"Voxel ({x}, {y}, {z}) is {voxels[at]}."), parameter);
    }
}
