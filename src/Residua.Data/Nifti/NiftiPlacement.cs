using System.Numerics;

namespace Residua.Data;

/// <summary>Reads where a header says that its voxels lie in space.</summary>
internal static class NiftiPlacement
{
    /// <summary>The transform, else the rotation; null for voxels along the axes of space, from the origin on.</summary>
    /// <remarks>
    /// Programs that write neither mean that, and of a transform that is no number nothing can be known.
    /// </remarks>
    public static NiftiAffine? Read(NiftiFields field, (float X, float Y, float Z) spacing)
    {
        var affine = Stated(field, spacing);
        return affine is { IsFinite: true } && affine != NiftiAffine.Aligned(spacing) ? affine : null;
    }

    private static NiftiAffine? Stated(NiftiFields field, (float X, float Y, float Z) spacing)
    {
        if (field.Short(NiftiLayout.TransformCode) > 0)
        {
            const int Transform = NiftiLayout.Transform;
            return new(Row(field, Transform), Row(field, Transform + 16), Row(field, Transform + 32));
        }

        const int Rotation = NiftiLayout.Rotation;
        return field.Short(NiftiLayout.RotationCode) > 0
            ? NiftiAffine.OfQuaternion(
                Row(field, Rotation).AsVector3(), Row(field, Rotation + 12).AsVector3(), spacing,
                field.Float(NiftiLayout.Spacing))
            : null;
    }

    private static Vector4 Row(NiftiFields field, int at) =>
        new(field.Float(at), field.Float(at + 4), field.Float(at + 8), field.Float(at + 12));
}
