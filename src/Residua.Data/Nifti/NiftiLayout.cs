namespace Residua.Data;

/// <summary>Where NIfTI-1 keeps its fields, and how large a volume we agree to read.</summary>
internal static class NiftiLayout
{
    public const int HeaderBytes = 348;
    public const int Nifti2HeaderBytes = 540;

    /// <summary>The header and four bytes that tell whether an extension follows.</summary>
    public const int SmallestVoxelOffset = 352;

    public const int Dim = 40; // eight int16: how many axes, then their lengths
    public const int DataType = 70;
    public const int BitsPerVoxel = 72;
    public const int Spacing = 76; // eight float32: orientation, then the distance along each axis
    public const int VoxelOffset = 108;
    public const int Slope = 112;
    public const int Intercept = 116;
    public const int Units = 123;
    public const int Description = 148; // text, ended by a zero byte where it is shorter
    public const int DescriptionBytes = 80;
    public const int RotationCode = 252;
    public const int TransformCode = 254;
    public const int Rotation = 256; // three float32 of a quaternion, then three of the origin
    public const int Transform = 280; // three rows of four float32
    public const int Magic = 344;
    public const int HasExtension = 348;

    /// <summary>4096 × 4096: a slice is held in memory as a whole, stored and converted.</summary>
    public const long MostSliceVoxels = 1L << 24;

    /// <summary>1024³ voxels of eight bytes: more is a lie rather than a volume.</summary>
    public const long MostVolumeBytes = 8L << 30;

    /// <summary>Extensions of a header are a few kilobytes in practice.</summary>
    public const float MostVoxelOffset = 1 << 26;

    /// <summary>Deflate cannot expand a byte to more than 1032, so a file's length bounds what it may claim.</summary>
    public const long MostExpansion = 1032;
}
