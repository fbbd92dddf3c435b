namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// The tissues of one head, as shares of each voxel: whatever the contrast, images of one subject are made of these. White matter
/// is what the others leave. All arrays are (z, x, y) on the grid.
/// </summary>
internal sealed partial class HeadAnatomy
{
    private const float NoVentricle = 99; // mm: far from any
    private readonly HeadTraits _traits;
    private readonly HeadFrame _frame;
    private readonly Folds _folds;
    private readonly Ventricles _ventricles;
    private readonly LatticeNoise _folia;
    private readonly double _edge;

    private HeadAnatomy(HeadGrid grid, HeadTraits traits, MassEffect? mass, ulong key)
    {
        (Grid, _traits) = (grid, traits);
        _frame = new(grid, traits, mass, key);
        _folds = new(grid, traits, key);
        _ventricles = new(traits);
        _folia = new(HeadKeys.Of(key, HeadStream.Folia), 3.4, isBand: true);
        // Edges of tissues are as sharp as voxels can show them.
        _edge = Math.Sqrt(0.8 + (grid.Spacing * grid.Spacing));
        (Depth, Pial, Ventricle) = (new float[grid.Count], new float[grid.Count], new float[grid.Count]);
        (Fluid, Grey, Deep) = (new float[grid.Count], new float[grid.Count], new float[grid.Count]);
    }

    /// <summary>The voxels.</summary>
    public HeadGrid Grid { get; }

    /// <summary>How deep a voxel lies inside the skull-stripped brain, mm; negative outside.</summary>
    public float[] Depth { get; }

    /// <summary>Distance from the nearest fluid at a surface, into the tissue, mm.</summary>
    public float[] Pial { get; }

    /// <summary>Distance from the lateral ventricles, mm; negative inside.</summary>
    public float[] Ventricle { get; }

    /// <summary>Share of cerebrospinal fluid.</summary>
    public float[] Fluid { get; }

    /// <summary>Share of cortex, fluid aside.</summary>
    public float[] Grey { get; }

    /// <summary>Share of deep grey matter, fluid and cortex aside.</summary>
    public float[] Deep { get; }

    /// <summary>Share of white matter at a voxel.</summary>
    public double White(int voxel) => (1 - Fluid[voxel]) * (1 - Grey[voxel]) * (1 - Deep[voxel]);

    /// <summary>Draws a head.</summary>
    public static HeadAnatomy Draw(
        HeadGrid grid, HeadTraits traits, MassEffect? mass, ulong key, CancellationToken cancellation = default)
    {
        var anatomy = new HeadAnatomy(grid, traits, mass, key);
        // Folds need the slices on either side, so tissues lag one slice behind.
        var slice = anatomy.Begin(0);
        for (var k = 1; k < grid.Z; k++)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = anatomy.Begin(k);
            anatomy.DrawTissues(k - 1, slice);
            slice = next;
        }

        return anatomy;
    }

    private HeadSlice Begin(int k)
    {
        var slice = _frame.Turn(k);
        for (var at = 0; at < Grid.Plane; at++)
        {
            var voxel = (k * Grid.Plane) + at;
            Depth[voxel] = (float)slice.Hulls[at].Brain;
            if (Depth[voxel] > HeadSlice.Margin)
            {
                _folds.Note(voxel, slice.Insides[at]);
            }
        }

        return slice;
    }

    private void DrawTissues(int k, HeadSlice slice)
    {
        _folds.Turn(k);
        for (var at = 0; at < Grid.Plane; at++)
        {
            var voxel = (k * Grid.Plane) + at;
            if (Depth[voxel] > -Grid.Spacing)
            {
                Draw(voxel, at, slice.Hulls[at], slice.Insides[at]);
            }
            else
            {
                (Pial[voxel], Ventricle[voxel], Fluid[voxel]) = (-1, NoVentricle, 1);
            }
        }
    }
}
