namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// The voxels that a head is drawn on, in mm about the anterior commissure as in MNI space: x to the right (axis 0), y to the
/// front (axis 1), z up (axis 2). Large enough for the largest subject; the finished volume is cut out of it.
/// </summary>
/// <param name="Spacing">Distance between voxel centres along every axis, mm.</param>
internal sealed record HeadGrid(double Spacing)
{
    private const double Left = -88, Back = -126, Bottom = -82; // of the first voxel
    private const double Width = 176, Length = 216, Height = 178;

    /// <summary>Voxels along axis 0.</summary>
    public int X { get; } = (int)(Width / Spacing) + 1;

    /// <summary>Voxels along axis 1.</summary>
    public int Y { get; } = (int)(Length / Spacing) + 1;

    /// <summary>Voxels along axis 2.</summary>
    public int Z { get; } = (int)(Height / Spacing) + 1;

    /// <summary>Voxels of one axial slice.</summary>
    public int Plane => X * Y;

    /// <summary>Voxels of the volume, stored as (z, x, y), y fastest: a <see cref="SliceStack"/>.</summary>
    public int Count => X * Y * Z;

    /// <summary>Volume of a voxel, ml.</summary>
    public double Millilitres => Spacing * Spacing * Spacing / 1000;

    /// <summary>Where voxel <paramref name="i"/> of axis 0 lies.</summary>
    public double AtX(int i) => Left + (i * Spacing);

    /// <summary>Where voxel <paramref name="j"/> of axis 1 lies.</summary>
    public double AtY(int j) => Back + (j * Spacing);

    /// <summary>Where voxel <paramref name="k"/> of axis 2 lies.</summary>
    public double AtZ(int k) => Bottom + (k * Spacing);

    /// <summary>Where a voxel lies.</summary>
    public Point At(int voxel)
    {
        var (k, rest) = Math.DivRem(voxel, Plane);
        var (i, j) = Math.DivRem(rest, Y);
        return new(AtX(i), AtY(j), AtZ(k));
    }

    /// <summary>The voxels within <paramref name="radius"/> of a point, as a box.</summary>
    public VoxelBox Around(Point centre, double radius) => new(
        First(centre.X - radius - Left), Last(centre.X + radius - Left, X),
        First(centre.Y - radius - Back), Last(centre.Y + radius - Back, Y),
        First(centre.Z - radius - Bottom), Last(centre.Z + radius - Bottom, Z));

    private int First(double distance) => Math.Max(0, (int)Math.Floor(distance / Spacing));

    private int Last(double distance, int length) => Math.Min(length - 1, (int)Math.Ceiling(distance / Spacing));
}

/// <summary>A box of voxels; both ends belong to it.</summary>
internal readonly record struct VoxelBox(int FirstX, int LastX, int FirstY, int LastY, int FirstZ, int LastZ);
