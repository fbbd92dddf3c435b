namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// The tissues of one head, as shares of each voxel: whatever the contrast, images of one subject are made of these. White matter
/// is what the others leave. All arrays are (z, x, y) on the grid.
/// </summary>
internal sealed class HeadAnatomy
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

    private void Draw(int voxel, int at, Hull hull, Point inside)
    {
        var rim = _traits.Rim * Math.Max(0.3, 1 + (0.45 * _folds.Width(at)));
        var isStem = hull.Stem > hull.Cerebrum && hull.Stem > hull.Cerebellum;
        var isCerebellum = !isStem && hull.Cerebellum > hull.Cerebrum;
        var tissue = isStem ? new Tissue(hull.Stem - rim, hull.Stem - rim, 0, 0.22, 0, NoVentricle)
            : isCerebellum ? Cerebellum(hull, inside, rim)
            : Cerebrum(voxel, at, hull, inside, rim);
        var rind = Math.Min(tissue.Rind, BetweenParts(hull, isStem, inside.Z));
        var across = inside.X - (_traits.MidlineTilt * (inside.Y + 17));
        var ventricles = Math.Min(tissue.Ventricle, _ventricles.Midline(across, inside.Y, inside.Z));
        var fluid = Math.Max(1 - SoftStep.At(rind, _edge), SoftStep.At(-ventricles, _edge));
        Pial[voxel] = (float)Math.Min(rind, tissue.Pial);
        Ventricle[voxel] = (float)tissue.Ventricle;
        Fluid[voxel] = (float)Math.Max(fluid, tissue.Fluid);
        Grey[voxel] = (float)tissue.Grey;
        Deep[voxel] = (float)tissue.Deep;
    }

    private Tissue Cerebrum(int voxel, int at, Hull hull, Point inside, double rim)
    {
        var across = inside.X - (_traits.MidlineTilt * (inside.Y + 17)) + (0.7 * _folds.Width(at));
        var core = Clefts.Core(inside.Y, inside.Z, _traits);
        var midline = Clefts.Midline(across, core);
        var sylvian = Clefts.Sylvian(inside.X, inside.Y, inside.Z, _traits);
        // Sulci also sink in from the Sylvian fissure, but less deep.
        var surface = Math.Min(hull.Convexity, (3 * sylvian.Distance) + 9);
        var fold = _folds.Nearest(voxel, at, surface);
        var rind = hull.Cerebrum - rim;
        var pial = Math.Min(Math.Min(rind, fold.Outside), Math.Min(midline.Outside, sylvian.Outside));
        var fluid = Math.Max(fold.Share(_edge), Math.Max(midline.Share(_edge), sylvian.Share(_edge)));
        var ribbon = _traits.Ribbon * (1 + (0.1 * _folds.Width(at)));
        var callosum = SoftStep.At(core - 1, 3) * SoftStep.At(15 - Math.Abs(across), 6) * SoftStep.At(inside.Z + 1, 8);
        var grey = (1 - SoftStep.At(pial - ribbon, _edge)) * (1 - callosum);
        var deep = DeepNuclei.Share(across, inside.Y, inside.Z, _edge);
        return new(rind, pial, fluid, grey, deep, _ventricles.Lateral(across, inside.Y, inside.Z));
    }

    private Tissue Cerebellum(Hull hull, Point inside, double rim)
    {
        // Folia run nearly level, and finer than voxels: mostly they show as a shade.
        var folia = _folia.At(0.5 * inside.X, inside.Y, 1.3 * inside.Z);
        var rind = hull.Cerebellum - rim;
        var grey = 1 - SoftStep.At(rind - 11 + (4 * folia), 5);
        var fluid = new Sheet(Math.Abs(folia) * 7, 0.35).Share(_edge) * (1 - SoftStep.At(rind - 11, 5));
        return new(rind, rind, fluid, grey, 0, NoVentricle);
    }

    // Tentorium and cisterns: where two parts are equally deep. Above, the stem goes over into the cerebrum.
    private static double BetweenParts(Hull hull, bool isStem, double z)
    {
        var cistern = (0.55 * Math.Abs(hull.Stem - hull.Cerebrum)) - 0.9 + Math.Max(0, z + 14);
        var tentorium = isStem ? cistern : (0.55 * Math.Abs(hull.Cerebrum - hull.Cerebellum)) - 0.7;
        return Math.Min(cistern, tentorium);
    }

    // Rind: distance from the fluid about the brain; Pial: from any at a surface; Fluid: in clefts and folds.
    private readonly record struct Tissue(double Rind, double Pial, double Fluid, double Grey, double Deep, double Ventricle);
}
