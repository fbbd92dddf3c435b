using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>The three back walls of a 3-D plot with their grid, axes, ticks and names.</summary>
internal sealed class Cube(Projection projection)
{
    private static readonly Colour GridColour = Colour.Grey(0xb0);

    // matplotlib's walls stand a little outside the data: 1/48 of the range.
    private readonly Vector _low = new(Out(projection.X, -1), Out(projection.Y, -1), Out(projection.Z, -1));
    private readonly Vector _high = new(Out(projection.X, 1), Out(projection.Y, 1), Out(projection.Z, 1));

    private Vector Corner => new(_low.X, _high.Y, _low.Z);

    // Distances in matplotlib's "points" along the axes: a twelfth of the range times this.
    private readonly double _perPoint = 48 / projection.SizeInPoints;

    public IEnumerable<Mark> Draw(string xName, string yName, string zName) =>
    [
        // All three walls meet in one corner.
        Wall(0.95, Corner with { Y = _low.Y }, Corner, Corner with { Z = _high.Z }, Corner with { Y = _low.Y, Z = _high.Z }),
        Wall(0.90, Corner with { X = _high.X }, Corner, Corner with { Z = _high.Z }, Corner with { X = _high.X, Z = _high.Z }),
        Wall(0.925, Corner with { X = _high.X }, Corner, Corner with { Y = _low.Y }, Corner with { X = _high.X, Y = _low.Y }),
        .. Axis(xName, projection.X, t => new(t, _low.Y, _low.Z), new(0, -1, -1), new(0, -1, 0),
            t => [new(t, _low.Y, _low.Z), new(t, _high.Y, _low.Z), new(t, _high.Y, _high.Z)]),
        .. Axis(yName, projection.Y, t => new(_high.X, t, _low.Z), new(1, 0, -1), new(1, 0, 0),
            t => [new(_low.X, t, _high.Z), new(_low.X, t, _low.Z), new(_high.X, t, _low.Z)]),
        .. Axis(zName, projection.Z, t => new(_high.X, _high.Y, t), new(1, 1, 0), new(1, 0, 0),
            t => [new(_high.X, _high.Y, t), new(_low.X, _high.Y, t), new(_low.X, _low.Y, t)]),
    ];

    private PolygonMark Wall(double grey, params Vector[] corners) =>
        new(Flat(corners), Colour.Grey((byte)Math.Round(255 * grey)).WithOpacity(0.5));

    /// <param name="name">The axis's name.</param>
    /// <param name="range">Its ends.</param>
    /// <param name="at">The point of the axis line at a value.</param>
    /// <param name="away">Which way labels lie from the axis line.</param>
    /// <param name="tick">Which way ticks point.</param>
    /// <param name="grid">The grid line at a value, along two walls.</param>
    private IEnumerable<Mark> Axis(
        string name, Interval range, Func<double, Vector> at, Vector away, Vector tick, Func<double, Vector[]> grid)
    {
        var (start, end) = (at(Out(range, -1)), at(Out(range, 1)));
        yield return Line([start, end], Colour.Black);

        var ticks = Ticks.Of(range, Ticks.Space(projection.SizeInPoints / 1.44, lettersPerLabel: 3));
        foreach (var value in ticks)
        {
            yield return Line(grid(value), GridColour);
        }

        var labels = TickLabels.Of(ticks);
        for (var i = 0; i < ticks.Length; i++)
        {
            yield return Line([Moved(at(ticks[i]), tick, -0.1), Moved(at(ticks[i]), tick, 0.2)], Colour.Black);
            var under = projection.Project(Moved(at(ticks[i]), away, (3.5 + 8) * _perPoint)).At;
            yield return new TextMark(labels.Texts[i], under + new Position(0, Points.TextAscent), Points.Text)
            {
                Anchor = TextAnchor.Middle,
            };
        }

        var beside = Moved(at((range.Low + range.High) / 2), away, (4 + 21) * _perPoint);
        yield return Name(name, start, end, projection.Project(beside).At);
    }

    // Long names run along their axis, names of up to four letters stay level.
    private TextMark Name(string name, Vector start, Vector end, Position centre)
    {
        var along = projection.Project(end).At - projection.Project(start).At;
        var angle = name.Length > 4 ? -Math.Atan(along.Y / along.X) * 180 / Math.PI : 0;
        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        var down = (Points.TextAscent - Points.TextDescent) / 2;
        return new(name, centre + new Position(down * sin, down * cos), Points.Text)
        {
            Anchor = TextAnchor.Middle,
            Angle = angle,
        };
    }

    private PolylineMark Line(Vector[] points, Colour colour) =>
        new(Flat(points), colour, Points.Spine) { Projecting = true };

    private Position[] Flat(Vector[] points) => [.. points.Select(point => projection.Project(point).At)];

    // Away from the axis by a number of twelfths of the range.
    private Vector Moved(Vector point, Vector direction, double twelfths) => new(
        point.X + direction.X * twelfths * projection.X.Width / 12,
        point.Y + direction.Y * twelfths * projection.Y.Width / 12,
        point.Z + direction.Z * twelfths * projection.Z.Width / 12);

    private static double Out(Interval range, int side) => (side < 0 ? range.Low : range.High) + side * range.Width / 48;
}
