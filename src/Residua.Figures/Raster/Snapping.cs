using Residua.Figures.Scene;

namespace Residua.Figures.Raster;

/// <summary>Moves horizontal and vertical edges to whole pixels, as matplotlib does, so that they come out sharp.</summary>
internal static class Snapping
{
    /// <summary>Upright rectangles start and end between two pixels; other shapes stay where they are.</summary>
    public static IReadOnlyList<Position> Fill(IReadOnlyList<Position> points) => IsUpright(points) ? Rounded(points, 0) : points;

    /// <summary>Lines of an odd width run through the middle of a pixel, others between two.</summary>
    public static IReadOnlyList<Position> Line(IReadOnlyList<Position> points, double width) =>
        IsUpright(points) ? Rounded(points, (int)Math.Round(width) % 2 == 0 ? 0 : 0.5) : points;

    private static bool IsUpright(IReadOnlyList<Position> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            if (Math.Abs(points[i].X - points[i - 1].X) > 1e-4 && Math.Abs(points[i].Y - points[i - 1].Y) > 1e-4)
            {
                return false;
            }
        }

        return true;
    }

    private static Position[] Rounded(IReadOnlyList<Position> points, double offset) =>
        [.. points.Select(p => new Position(Math.Floor(p.X + 0.5) + offset, Math.Floor(p.Y + 0.5) + offset))];
}
