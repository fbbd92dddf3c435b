using Residua.Figures.Scene;

namespace Residua.Figures.Raster;

/// <summary>Cuts a line into its dashes.</summary>
internal static class Dashes
{
    /// <param name="points">At least two, no two equal in a row.</param>
    /// <param name="on">Length of a dash in pixels, above 0.</param>
    /// <param name="off">Length of a gap in pixels, above 0.</param>
    public static IReadOnlyList<IReadOnlyList<Position>> Cut(IReadOnlyList<Position> points, double on, double off)
    {
        var dashes = new List<IReadOnlyList<Position>>();
        var dash = new List<Position> { points[0] };
        var (inked, left) = (true, on);
        for (var i = 1; i < points.Count; i++)
        {
            var (from, length) = (points[i - 1], (points[i] - points[i - 1]).Length);
            var done = 0.0;
            while (length - done > left)
            {
                done += left;
                var at = from + (points[i] - from) * (done / length);
                if (inked)
                    dashes.Add([.. dash, at]);
                (inked, left) = (!inked, inked ? off : on);
                dash = [at];
            }

            left -= length - done;
            dash.Add(points[i]);
        }

        // The rest of the line ends inside a dash.
        if (inked && dash.Count > 1)
            dashes.Add(dash);

        return dashes;
    }
}
