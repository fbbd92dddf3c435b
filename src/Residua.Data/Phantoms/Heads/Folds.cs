namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// The sulci of the cerebrum: sheets on which noise of one wavelength is zero. The noise is stretched towards the brain's centre,
/// so that the sheets stand upright on the surface.
/// </summary>
internal sealed class Folds
{
    private const double Wavelength = 8.4; // distance of the lattice's nodes, mm; sulci lie about 1.7 times as far apart
    private const double Stretch = 0.6; // the smaller, the straighter do sheets go inwards
    private const double WidthSpread = 0.4, ReachSpread = 0.3; // relative standard deviations along the cortex
    private readonly HeadGrid _grid;
    private readonly HeadTraits _traits;
    private readonly LatticeNoise _noise, _reachNoise, _widthNoise;
    private readonly float[] _fold, _reach, _width;

    public Folds(HeadGrid grid, HeadTraits traits, ulong key)
    {
        (_grid, _traits) = (grid, traits);
        _noise = new(HeadKeys.Of(key, HeadStream.Folds), Wavelength, isBand: true);
        _reachNoise = new(HeadKeys.Of(key, HeadStream.FoldReach), 15);
        _widthNoise = new(HeadKeys.Of(key, HeadStream.FoldWidth), 9);
        _fold = new float[grid.Count];
        (_reach, _width) = (new float[grid.Plane], new float[grid.Plane]);
    }

    /// <summary>Relative width of fluid spaces at a place of this slice, mean 0, variance 1.</summary>
    public double Width(int at) => _width[at];

    /// <summary>Notes the noise at a voxel; <paramref name="inside"/> is the place of the atlas that it shows.</summary>
    public void Note(int voxel, Point inside)
    {
        double p = inside.X / 69, q = (inside.Y + 17) / 89, s = (inside.Z - 15) / 60;
        var radius = Math.Sqrt((p * p) + (q * q) + (s * s));
        var stretch = (1 + Stretch) / (radius + Stretch);
        _fold[voxel] = (float)_noise.At(stretch * inside.X, (stretch * (inside.Y + 17)) - 17, (stretch * (inside.Z - 15)) + 15);
    }

    /// <summary>Turns to slice <paramref name="k"/>; all voxels of the brain must have been noted.</summary>
    public void Turn(int k)
    {
        _reachNoise.Fill(_grid, k, _reach);
        _widthNoise.Fill(_grid, k, _width);
    }

    /// <summary>The nearest sulcus.</summary>
    /// <param name="voxel">Not on the grid's faces.</param>
    /// <param name="at">The same within its slice.</param>
    /// <param name="depth">From the surface from which the sulci sink in.</param>
    public Sheet Nearest(int voxel, int at, double depth)
    {
        var perMm = 0.5 / _grid.Spacing;
        var x = (_fold[voxel + _grid.Y] - _fold[voxel - _grid.Y]) * perMm;
        var y = (_fold[voxel + 1] - _fold[voxel - 1]) * perMm;
        var z = (_fold[voxel + _grid.Plane] - _fold[voxel - _grid.Plane]) * perMm;
        var distance = Math.Abs(_fold[voxel]) / Math.Sqrt((x * x) + (y * y) + (z * z) + 1e-6);
        var beyond = depth - (_traits.FoldDepth * (1 + (ReachSpread * Math.Clamp(_reach[at], -1.6f, 1.6f))));
        if (beyond > 0)
        {
            distance = Math.Sqrt((distance * distance) + (beyond * beyond));
        }

        // Wider towards the surface: sulci are wedges.
        var wedge = 1.25 - (0.5 * Math.Clamp(depth / _traits.FoldDepth, 0, 1));
        return new(distance, _traits.SulcusHalfWidth * wedge * Math.Max(0.2, 1 + (WidthSpread * _width[at])));
    }
}
