using System.Numerics;

namespace Residua.Data;

/// <summary>Where the voxels of a volume lie in space: millimetres along an axis are a row times (i, j, k, 1).</summary>
/// <param name="X">Row of the first axis.</param>
/// <param name="Y">Row of the second axis.</param>
/// <param name="Z">Row of the third axis.</param>
public readonly record struct NiftiAffine(Vector4 X, Vector4 Y, Vector4 Z)
{
    /// <summary>Axes along those of space, the first voxel at the origin.</summary>
    /// <param name="spacing">Distance between voxel centres along each axis, in mm.</param>
    public static NiftiAffine Aligned((float X, float Y, float Z) spacing) =>
        new(new(spacing.X, 0, 0, 0), new(0, spacing.Y, 0, 0), new(0, 0, spacing.Z, 0));

    /// <summary>Whether two are the same, give or take rounding.</summary>
    /// <param name="other">The other.</param>
    /// <param name="tolerance">Largest difference of an entry; positive.</param>
    public bool IsNear(NiftiAffine other, float tolerance) =>
        IsNear(X, other.X, tolerance) && IsNear(Y, other.Y, tolerance) && IsNear(Z, other.Z, tolerance);

    /// <summary>
    /// The same space for voxels of another grid: voxel 0 of it is at a place of this one, each step so many of this.
    /// </summary>
    /// <param name="origin">In voxels of this grid, along each axis.</param>
    /// <param name="step">In voxels of this grid.</param>
    public NiftiAffine Resampled((float X, float Y, float Z) origin, float step) =>
        new(Resampled(X, origin, step), Resampled(Y, origin, step), Resampled(Z, origin, step));

    internal bool IsFinite =>
        float.IsFinite(X.LengthSquared()) && float.IsFinite(Y.LengthSquared()) && float.IsFinite(Z.LengthSquared());

    /// <summary>The rotation that a header holds as a quaternion, method 2 of NIfTI-1.</summary>
    internal static NiftiAffine OfQuaternion(Vector3 bcd, Vector3 offset, (float X, float Y, float Z) spacing, float handedness)
    {
        var (b, c, d) = ((double)bcd.X, (double)bcd.Y, (double)bcd.Z);
        var a = Math.Sqrt(Math.Max(0, 1 - (b * b) - (c * c) - (d * d)));
        // A negative first entry of pixdim turns the third axis round.
        var (sx, sy, sz) = (spacing.X, spacing.Y, handedness < 0 ? -spacing.Z : spacing.Z);
        return new(
            Row((a * a) + (b * b) - (c * c) - (d * d), 2 * ((b * c) - (a * d)), 2 * ((b * d) + (a * c)), offset.X),
            Row(2 * ((b * c) + (a * d)), (a * a) + (c * c) - (b * b) - (d * d), 2 * ((c * d) - (a * b)), offset.Y),
            Row(2 * ((b * d) - (a * c)), 2 * ((c * d) + (a * b)), (a * a) + (d * d) - (b * b) - (c * c), offset.Z));

        Vector4 Row(double i, double j, double k, float origin) => new((float)(i * sx), (float)(j * sy), (float)(k * sz), origin);
    }

    private static bool IsNear(Vector4 a, Vector4 b, float tolerance)
    {
        var difference = Vector4.Abs(a - b);
        return difference.X <= tolerance && difference.Y <= tolerance && difference.Z <= tolerance && difference.W <= tolerance;
    }

    private static Vector4 Resampled(Vector4 row, (float X, float Y, float Z) origin, float step) =>
        new(row.X * step, row.Y * step, row.Z * step, Vector4.Dot(row, new(origin.X, origin.Y, origin.Z, 1)));
}
