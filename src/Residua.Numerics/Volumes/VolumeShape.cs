namespace Residua.Numerics;

/// <summary>How many voxels a volume has along its axes 0, 1 and 2.</summary>
/// <param name="X">Along axis 0, the fastest in memory (in a brain: left to right).</param>
/// <param name="Y">Along axis 1 (back to front).</param>
/// <param name="Z">Along axis 2, the slowest: the number of axial slices.</param>
public readonly record struct VolumeShape(int X, int Y, int Z)
{
    /// <summary>Voxels of one axial slice.</summary>
    public int SliceLength => X * Y;

    /// <summary>Voxels of the volume.</summary>
    /// <exception cref="OverflowException">They are too many for one array.</exception>
    public int Length => checked(X * Y * Z);

    /// <summary>Where voxel (x, y, z) lies in memory.</summary>
    public int IndexOf(int x, int y, int z) => x + (X * (y + (Y * z)));

    /// <summary>As in <c>96×96×50</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{X}×{Y}×{Z}");

    /// <summary>Throws unless a volume's memory is as long as the shape says.</summary>
    internal void Require(int voxels, string parameter)
    {
        if (X < 1 || Y < 1 || Z < 1)
        {
            throw new ArgumentException($"{this} is not the shape of a volume.", parameter);
        }

        if (voxels != (long)X * Y * Z)
        {
            throw new ArgumentException($"{voxels} voxels are not {this}.", parameter);
        }
    }
}
