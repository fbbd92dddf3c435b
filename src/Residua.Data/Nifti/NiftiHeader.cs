namespace Residua.Data;

/// <summary>What a NIfTI-1 header says about its volume.</summary>
/// <param name="X">Voxels along axis 0, the fastest in the file.</param>
/// <param name="Y">Voxels along axis 1.</param>
/// <param name="Z">Voxels along axis 2: the number of slices.</param>
/// <param name="Type">How a voxel is stored.</param>
public sealed record NiftiHeader(int X, int Y, int Z, NiftiType Type)
{
    /// <summary>Distance between voxel centres along each axis, in mm. Default 1.</summary>
    public (float X, float Y, float Z) Spacing { get; init; } = (1, 1, 1);

    /// <summary>Where the voxels lie in space; null, the default: along the axes of space, from the origin on.</summary>
    public NiftiAffine? Affine { get; init; }

    /// <summary>Where the voxels lie in space.</summary>
    public NiftiAffine Placement => Affine ?? NiftiAffine.Aligned(Spacing);

    /// <summary>Factor from the stored value to the intensity. Default 1.</summary>
    public double Slope { get; init; } = 1;

    /// <summary>What is added after <see cref="Slope"/>. Default 0.</summary>
    public double Intercept { get; init; }

    /// <summary>Bytes before the first voxel. Default 352: the header and no extension.</summary>
    public long VoxelOffset { get; init; } = 352;

    /// <summary>Whether the file's byte order is big-endian. Default false.</summary>
    public bool IsBigEndian { get; init; }

    /// <summary>What the file says of itself: at most 79 ASCII letters, other bytes read as <c>?</c>. Default empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether the volume is one of ours: drawn, not measured.</summary>
    public bool IsPhantom => Description.StartsWith(PhantomMark, StringComparison.Ordinal);

    /// <summary>What the description of a generated volume begins with.</summary>
    internal const string PhantomMark = "Residua phantom";

    /// <summary>Bytes of one stored voxel.</summary>
    internal int VoxelBytes => Type switch
    {
        NiftiType.UInt8 or NiftiType.Int8 => 1,
        NiftiType.Int16 or NiftiType.UInt16 => 2,
        NiftiType.Int32 or NiftiType.UInt32 or NiftiType.Float32 => 4,
        _ => 8,
    };

    /// <summary>Bytes of one stored slice of axis 2.</summary>
    internal long SliceBytes => (long)X * Y * VoxelBytes;

    /// <summary>Bytes of the whole file, uncompressed.</summary>
    internal long FileBytes => VoxelOffset + (SliceBytes * Z);
}
