using System.Numerics.Tensors;

namespace Residua.Numerics;

/// <summary>A 3-D image: float32 intensities in the order of a NIfTI file, axis 0 fastest, axis 2 slowest.</summary>
/// <param name="Voxels">(Z · Y · X) intensities; not copied.</param>
/// <param name="Shape">Lengths of the axes.</param>
public readonly record struct Volume(ReadOnlyMemory<float> Voxels, VolumeShape Shape)
{
    /// <summary>What makes the volume useless: a length that is not the shape's, or a voxel that is not finite.</summary>
    /// <returns>The reason, which names the first such voxel; null for a sound volume.</returns>
    public string? Flaw()
    {
        var voxels = Voxels.Span;
        var flaw = Shape.FlawOf(voxels.Length);
        // NaN wins over every magnitude.
        if (flaw is not null || float.IsFinite(TensorPrimitives.MaxMagnitude(voxels)))
        {
            return flaw;
        }

        var at = 0;
        while (float.IsFinite(voxels[at]))
        {
            at++;
        }

        var (x, y, z) = (at % Shape.X, at / Shape.X % Shape.Y, at / Shape.SliceLength);
        return FormattableString.Invariant($"voxel ({x}, {y}, {z}) is {voxels[at]}");
    }

    /// <summary>Throws unless the volume is sound.</summary>
    internal void Require(string parameter)
    {
        if (Flaw() is { } flaw)
        {
            throw new ArgumentException(flaw, parameter);
        }
    }
}
