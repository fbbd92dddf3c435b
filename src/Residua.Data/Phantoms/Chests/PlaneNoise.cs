namespace Residua.Data.Phantoms.Chests;

/// <summary>
/// A smooth random field of unit variance over a plane: noise on a square lattice, between which quadratic B-splines blend. Sums
/// and products only, hence the same bits on every machine.
/// </summary>
internal sealed class PlaneNoise
{
    private const double BlendSpread = 0.55; // the blend's standard deviation between the nodes, on average: 11/20
    private readonly double _spacing, _reach;
    private readonly int _count;
    private readonly float[] _values;
    private readonly float[] _line;

    /// <param name="key">Names the field.</param>
    /// <param name="spacing">Distance between nodes, mm or pixels: details are about twice as large.</param>
    /// <param name="reach">From the lattice's centre to its sides. Default 160: what a picture needs, in pixels.</param>
    public PlaneNoise(ulong key, double spacing, double reach = 160)
    {
        (_spacing, _reach) = (spacing, reach);
        _count = (int)(2 * reach / spacing) + 4;
        _values = new float[_count * _count];
        _line = new float[_count];
        var dice = new Dice(key);
        const float Scale = (float)(1 / BlendSpread);
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = Scale * dice.Bell();
        }
    }

    /// <summary>The field at any place.</summary>
    public double At(double x, double y)
    {
        var (row, y0, y1, y2) = Tap(y);
        var (column, x0, x1, x2) = Tap(x);
        var at = (row * _count) + column;
        return (y0 * Line(at)) + (y1 * Line(at + _count)) + (y2 * Line(at + (2 * _count)));

        float Line(int from) => (x0 * _values[from]) + (x1 * _values[from + 1]) + (x2 * _values[from + 2]);
    }

    /// <summary>Writes the field over a picture, in pixels from its centre.</summary>
    /// <param name="plane">(size · size) receives the field.</param>
    /// <param name="size">Rows and columns.</param>
    public void Fill(Span<float> plane, int size)
    {
        var taps = Enumerable.Range(0, size).Select(i => Tap(i - (size / 2.0))).ToArray();
        for (var row = 0; row < size; row++)
        {
            var (node, a, b, c) = taps[row];
            var from = node * _count;
            for (var i = 0; i < _count; i++)
            {
                _line[i] = (a * _values[from + i]) + (b * _values[from + _count + i]) + (c * _values[from + (2 * _count) + i]);
            }

            var target = plane.Slice(row * size, size);
            for (var column = 0; column < target.Length; column++)
            {
                var (first, low, mid, high) = taps[column];
                target[column] = (low * _line[first]) + (mid * _line[first + 1]) + (high * _line[first + 2]);
            }
        }
    }

    // The first of the three nodes that matter at a coordinate, and their weights.
    private (int Node, float Low, float Mid, float High) Tap(double coordinate)
    {
        var place = Math.Clamp((coordinate + _reach) / _spacing, 0, _count - 4) + 1;
        var node = (int)(place + 0.5);
        var t = (float)(place - node);
        return (node - 1, 0.5f * (0.5f - t) * (0.5f - t), 0.75f - (t * t), 0.5f * (0.5f + t) * (0.5f + t));
    }
}
