namespace Residua.Data.Phantoms.Heads;

/// <summary>
/// A smooth random field in space: noise on a cubic lattice, between which quadratic B-splines blend. It depends on the place in
/// the head alone, so the same subject can be drawn on voxels of any size; and it is sums and products only, hence the same
/// bits on every machine.
/// </summary>
internal sealed class LatticeNoise
{
    private const double Reach = 128; // mm from the lattice's centre to its faces; the grid ends before

    // The blend's standard deviation between the nodes, on average: (11/20)^1.5.
    private const double BlendSpread = 0.4079;
    private readonly double _spacing;
    private readonly int _count;
    private readonly float[] _values; // (z, x, y), y fastest
    private readonly float[] _sheet, _row;
    private (int Node, float Low, float Mid, float High)[] _taps = [];

    /// <param name="key">Names the field.</param>
    /// <param name="spacing">Distance between nodes, mm: details are about twice as large.</param>
    /// <param name="isBand">Subtract from each node the mean of its neighbours, which leaves one wavelength.</param>
    public LatticeNoise(ulong key, double spacing, bool isBand = false)
    {
        _spacing = spacing;
        _count = (int)(2 * Reach / spacing) + 4;
        _values = new float[_count * _count * _count];
        _sheet = new float[_count * _count];
        _row = new float[_count];
        var dice = new Dice(key);
        const float Scale = (float)(1 / BlendSpread);
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = Scale * dice.Bell();
        }

        if (isBand)
        {
            SubtractNeighbours();
        }
    }

    /// <summary>The field at any place within the grid.</summary>
    public double At(double x, double y, double z)
    {
        var (j, y0, y1, y2) = Tap(y);
        var (i, x0, x1, x2) = Tap(x);
        var (k, z0, z1, z2) = Tap(z);
        var at = (((k * _count) + i) * _count) + j;
        return (z0 * Plane(at)) + (z1 * Plane(at + (_count * _count))) + (z2 * Plane(at + (2 * _count * _count)));

        float Plane(int from) => (x0 * Line(from)) + (x1 * Line(from + _count)) + (x2 * Line(from + (2 * _count)));
        float Line(int from) => (y0 * _values[from]) + (y1 * _values[from + 1]) + (y2 * _values[from + 2]);
    }

    /// <summary>Writes the field on slice <paramref name="k"/> of the grid into <paramref name="plane"/>, (X, Y).</summary>
    public void Fill(HeadGrid grid, int k, Span<float> plane)
    {
        if (_taps.Length != grid.Y)
        {
            _taps = [.. Enumerable.Range(0, grid.Y).Select(j => Tap(grid.AtY(j)))];
        }

        var (sheet, z0, z1, z2) = Tap(grid.AtZ(k));
        var area = _count * _count;
        Mix(_values.AsSpan(sheet * area), area, z0, z1, z2, _sheet);
        for (var i = 0; i < grid.X; i++)
        {
            var (line, x0, x1, x2) = Tap(grid.AtX(i));
            Mix(_sheet.AsSpan(line * _count), _count, x0, x1, x2, _row);
            var target = plane.Slice(i * grid.Y, grid.Y);
            for (var j = 0; j < target.Length; j++)
            {
                var (node, y0, y1, y2) = _taps[j];
                target[j] = (y0 * _row[node]) + (y1 * _row[node + 1]) + (y2 * _row[node + 2]);
            }
        }
    }

    // Three neighbouring lines, or sheets, of the lattice become one.
    private static void Mix(ReadOnlySpan<float> source, int stride, float low, float mid, float high, Span<float> target)
    {
        ReadOnlySpan<float> a = source[..stride], b = source.Slice(stride, stride), c = source.Slice(2 * stride, stride);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = (low * a[i]) + (mid * b[i]) + (high * c[i]);
        }
    }

    // The first of the three nodes that matter at a coordinate, and their weights.
    private (int Node, float Low, float Mid, float High) Tap(double coordinate)
    {
        var place = Math.Clamp((coordinate + Reach) / _spacing, 0, _count - 4) + 1;
        var node = (int)(place + 0.5);
        var t = (float)(place - node);
        return (node - 1, 0.5f * (0.5f - t) * (0.5f - t), 0.75f - (t * t), 0.5f * (0.5f + t) * (0.5f + t));
    }

    private void SubtractNeighbours()
    {
        var mean = (float[])_values.Clone();
        foreach (var stride in (int[])[1, _count, _count * _count])
        {
            var from = (float[])mean.Clone();
            for (var i = stride; i < mean.Length - stride; i++)
            {
                mean[i] = (0.25f * from[i - stride]) + (0.5f * from[i]) + (0.25f * from[i + stride]);
            }
        }

        for (var i = 0; i < mean.Length; i++)
        {
            _values[i] -= mean[i];
        }
    }
}
