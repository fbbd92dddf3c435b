using Residua.Figures.Axes;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>matplotlib's default view of a 3-D plot: a box of 4:4:3 in perspective, elevation 30°, azimuth −60°.</summary>
internal sealed class Projection(FigureSize size, Interval x, Interval y, Interval z)
{
    private const double Distance = 10;

    // The longest diagonal of the box is this long, seen from a distance of 10.
    private const double Diagonal = 1.8294640721620434;

    // The axes show the projected plane from -0.095 to 0.09 in both directions.
    private const double Low = -0.095, Span = 0.185;

    private static readonly double[] Extent = [.. new[] { 4.0, 4, 3 }.Select(side => side * Diagonal / Math.Sqrt(41))];

    private static readonly (double Sin, double Cos) Elevation = Math.SinCos(Math.PI / 6);
    private static readonly (double Sin, double Cos) Azimuth = Math.SinCos(-Math.PI / 3);

    // matplotlib keeps 3-D axes square.
    private readonly Box _box = Square(PlotArea.DefaultBox(size.Area));

    public Interval X => x;

    public Interval Y => y;

    public Interval Z => z;

    /// <summary>Sum of the axes' sides in points; matplotlib derives its label distances from it.</summary>
    public double SizeInPoints => (_box.Width + _box.Height) * 0.72;

    /// <summary>Where a point of the data appears, and a measure of how far away it is: larger is farther.</summary>
    public (Position At, double Depth) Project(Vector point)
    {
        var (right, forward, up) = (
            ((point.X - x.Low) / x.Width - 0.5) * Extent[0],
            ((point.Y - y.Low) / y.Width - 0.5) * Extent[1],
            ((point.Z - z.Low) / z.Width - 0.5) * Extent[2]);

        // Turn about the upright axis, then about the horizontal one.
        var towards = right * Azimuth.Cos + forward * Azimuth.Sin;
        var sideways = forward * Azimuth.Cos - right * Azimuth.Sin;
        var height = up * Elevation.Cos - towards * Elevation.Sin;
        var depth = Distance - (towards * Elevation.Cos + up * Elevation.Sin);
        return (
            new(
                _box.Left + (sideways / depth - Low) / Span * _box.Width,
                _box.Bottom - (height / depth - Low) / Span * _box.Height),
            -Distance / depth);
    }

    private static Box Square(Box box)
    {
        var side = Math.Min(box.Width, box.Height);
        var (left, top) = ((box.Left + box.Right - side) / 2, (box.Top + box.Bottom - side) / 2);
        return new(left, top, left + side, top + side);
    }
}

/// <summary>A point of the data in three dimensions.</summary>
internal readonly record struct Vector(double X, double Y, double Z);
