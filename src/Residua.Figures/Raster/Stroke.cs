using Residua.Figures.Scene;

namespace Residua.Figures.Raster;

/// <summary>Turns a line with a width into the polygons that it covers.</summary>
internal static class Stroke
{
    public static IReadOnlyList<IReadOnlyList<Position>> Outlines(PolylineMark line)
    {
        var points = WithoutRepeats(Snapping.Line(line.Points, line.Width));
        // A single point has no direction.
        if (points.Count < 2)
        {
            return [];
        }

        if (line.Closed && line.Dash is null)
        {
            return Ring(points, line.Width / 2);
        }

        points = line.Closed ? [.. points, points[0]] : points;
        var pieces = line.Dash is { } dash ? Dashes.Cut(points, dash.On, dash.Off, line.Clip ?? Box.Everything) : [points];
        return [.. pieces.Select(piece => Open(line.Projecting ? Lengthened(piece, line.Width / 2) : piece, line.Width / 2))];
    }

    // The inner outline runs the other way round and cuts the hole.
    private static IReadOnlyList<IReadOnlyList<Position>> Ring(IReadOnlyList<Position> points, double half) =>
        [Side(points, half, closed: true), [.. Enumerable.Reverse(Side(points, -half, closed: true))]];

    // Down one side, back on the other.
    private static IReadOnlyList<Position> Open(IReadOnlyList<Position> points, double half) =>
        [.. Side(points, half, closed: false), .. Side([.. points.Reverse()], half, closed: false)];

    private static List<Position> Side(IReadOnlyList<Position> points, double half, bool closed)
    {
        var side = new List<Position>();
        var count = points.Count;
        for (var i = 0; i < count; i++)
        {
            var before = i > 0 || closed ? Normal(points[(i + count - 1) % count], points[i]) : (Position?)null;
            var after = i < count - 1 || closed ? Normal(points[i], points[(i + 1) % count]) : (Position?)null;
            Joint.Add(side, points[i], before ?? after!.Value, after ?? before!.Value, half);
        }

        return side;
    }

    private static Position Normal(Position from, Position to)
    {
        var along = to - from;
        return new Position(along.Y, -along.X) * (1 / along.Length);
    }

    private static Position[] Lengthened(IReadOnlyList<Position> points, double by)
    {
        Position[] longer = [.. points];
        longer[0] += Direction(points[1], points[0]) * by;
        longer[^1] += Direction(points[^2], points[^1]) * by;
        return longer;
    }

    private static Position Direction(Position from, Position to) => (to - from) * (1 / (to - from).Length);

    private static List<Position> WithoutRepeats(IReadOnlyList<Position> points)
    {
        var distinct = new List<Position>(points.Count);
        foreach (var point in points)
        {
            if (distinct.Count == 0 || (point - distinct[^1]).Length > 1e-6)
            {
                distinct.Add(point);
            }
        }

        return distinct;
    }
}
