namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// From the grid to the atlas in which anatomy is described: size, a smooth warp of the inside, and what a growth pushes away.
/// </summary>
internal sealed class HeadFrame
{
    private const double WarpSpacing = 26, Warp = 2.2; // mm: distance of nodes, standard deviation
    private const double WobbleSpacing = 24, WobbleSize = 1.3;
    private readonly HeadGrid _grid;
    private readonly HeadTraits _traits;
    private readonly MassEffect? _mass;
    private readonly LatticeNoise _shiftX, _shiftY, _shiftZ, _outline;
    private readonly float[] _x, _y, _z, _wobble;
    private HeadSlice _last, _spare;

    public HeadFrame(HeadGrid grid, HeadTraits traits, MassEffect? mass, ulong key)
    {
        (_grid, _traits, _mass) = (grid, traits, mass);
        _shiftX = new(HeadKeys.Of(key, HeadStream.ShiftX), WarpSpacing);
        _shiftY = new(HeadKeys.Of(key, HeadStream.ShiftY), WarpSpacing);
        _shiftZ = new(HeadKeys.Of(key, HeadStream.ShiftZ), WarpSpacing);
        _outline = new(HeadKeys.Of(key, HeadStream.Outline), WobbleSpacing);
        (_x, _y, _z, _wobble) = (new float[grid.Plane], new float[grid.Plane], new float[grid.Plane], new float[grid.Plane]);
        (_last, _spare) = (new(grid.Plane), new(grid.Plane));
    }

    /// <summary>Slice <paramref name="k"/> of the grid; overwritten by the call after the next.</summary>
    public HeadSlice Turn(int k)
    {
        (_last, _spare) = (_spare, _last);
        _shiftX.Fill(_grid, k, _x);
        _shiftY.Fill(_grid, k, _y);
        _shiftZ.Fill(_grid, k, _z);
        _outline.Fill(_grid, k, _wobble);
        var z = _grid.AtZ(k);
        for (int i = 0, at = 0; i < _grid.X; i++)
        {
            for (var j = 0; j < _grid.Y; j++, at++)
            {
                var place = new Point(_grid.AtX(i), _grid.AtY(j), z);
                _last.Hulls[at] = Hull.At(place.X / _traits.Size.X, place.Y / _traits.Size.Y, z / _traits.Size.Z, _traits)
                    .Wobble(WobbleSize * _wobble[at]);
                if (_last.Hulls[at].Brain > HeadSlice.Margin)
                {
                    _last.Insides[at] = Inside(_mass?.Origin(place) ?? place, at);
                }
            }
        }

        return _last;
    }

    private Point Inside(Point place, int at) => new(
        (place.X / _traits.Size.X) + (Warp * _x[at]), (place.Y / _traits.Size.Y) + (Warp * _y[at]),
        (place.Z / _traits.Size.Z) + (Warp * _z[at]));
}

/// <summary>What a slice of the grid shows.</summary>
internal sealed class HeadSlice(int voxels)
{
    /// <summary>Depth, mm, above which there is anatomy to draw.</summary>
    public const double Margin = -6;

    /// <summary>Depths inside the surfaces, which wobble; (X, Y).</summary>
    public Hull[] Hulls { get; } = new Hull[voxels];

    /// <summary>The place in the atlas whose inner anatomy is found at a voxel; (X, Y), where deeper than the margin.</summary>
    public Point[] Insides { get; } = new Point[voxels];
}
