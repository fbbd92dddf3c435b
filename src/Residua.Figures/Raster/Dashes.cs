using Residua.Figures.Scene;

namespace Residua.Figures.Raster;

/// <summary>Cuts a line into its dashes.</summary>
internal static class Dashes
{
    /// <param name="points">At least two, no two equal in a row.</param>
    /// <param name="on">Length of a dash in pixels, above 0.</param>
    /// <param name="off">Length of a gap in pixels, above 0.</param>
    /// <param name="visible">Dashes outside it are left out: a line may leave the picture by millions of pixels.</param>
    public static IReadOnlyList<IReadOnlyList<Position>> Cut(IReadOnlyList<Position> points, double on, double off, Box visible)
    {
        var dashes = new List<List<Position>>();
        var (start, inkedTo) = (0.0, -1.0);
        for (var i = 1; i < points.Count; i++)
        {
            var (from, to) = (points[i - 1], points[i]);
            var length = (to - from).Length;
            var end = start + length;
            Position At(double distance) => from + (to - from) * ((distance - start) / length);

            var (enter, leave) = visible.Along(from, to);
            var last = Math.Floor((start + leave * length) / (on + off));
            for (var dash = Math.Floor((start + enter * length) / (on + off)); dash <= last; dash++)
            {
                var inkFrom = Math.Max(start, dash * (on + off));
                var inkTo = Math.Min(end, dash * (on + off) + on);
                // All of it before this piece of the line.
                if (inkTo <= inkFrom)
                {
                    continue;
                }

                // A dash that came around the corner goes on.
                if (inkFrom != inkedTo)
                {
                    dashes.Add([At(inkFrom)]);
                }

                dashes[^1].Add(At(inkTo));
                inkedTo = inkTo;
            }

            start = end;
        }

        return dashes;
    }
}
