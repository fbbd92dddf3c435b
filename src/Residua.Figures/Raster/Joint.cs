using Residua.Figures.Scene;

namespace Residua.Figures.Raster;

/// <summary>One side of a line where two of its pieces meet.</summary>
internal static class Joint
{
    // Cosine of half the turn below which the corner is built from two points: sharper inner corners would overshoot.
    private const double Sharp = 0.25;

    /// <param name="side">The outline, which grows.</param>
    /// <param name="corner">Where the pieces meet.</param>
    /// <param name="before">Unit normal of the piece that ends here.</param>
    /// <param name="after">Unit normal of the piece that starts here.</param>
    /// <param name="half">Half the line's width; negative on the other side.</param>
    public static void Add(List<Position> side, Position corner, Position before, Position after, double half)
    {
        var turn = before.X * after.Y - before.Y * after.X;
        var cosine = before.X * after.X + before.Y * after.Y;
        var halfCosine = Math.Sqrt(Math.Max(0, (1 + cosine) / 2));
        var outer = turn * half > 0;

        // Nearly straight on, or an inner corner: the two offset lines meet in one point.
        if (cosine > 0.999 || (!outer && halfCosine > Sharp))
        {
            var middle = before + after;
            side.Add(corner + middle * (half / (middle.Length * halfCosine)));
            return;
        }

        side.Add(corner + before * half);
        if (outer)
        {
            AddArc(side, corner, before, after, half);
        }

        side.Add(corner + after * half);
    }

    private static void AddArc(List<Position> side, Position corner, Position before, Position after, double half)
    {
        var from = Math.Atan2(before.Y, before.X);
        var sweep = Math.Atan2(before.X * after.Y - before.Y * after.X, before.X * after.X + before.Y * after.Y);
        // Sagitta of a quarter of a 1/10 pixel or less for the widths in use.
        var steps = (int)Math.Ceiling(Math.Abs(sweep) / (Math.PI / 12));
        for (var i = 1; i < steps; i++)
        {
            var angle = from + sweep * i / steps;
            side.Add(corner + new Position(Math.Cos(angle), Math.Sin(angle)) * half);
        }
    }
}
