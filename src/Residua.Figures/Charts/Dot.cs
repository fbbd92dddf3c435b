using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>The round marker of a point, by default as large as matplotlib's.</summary>
internal static class Dot
{
    // At this size a polygon of 32 corners is nowhere a twentieth of a pixel from its circle.
    private const int Corners = 32;

    public static PolygonMark At(Position centre, Colour colour, double diameter = Points.Marker) => new(
        [.. Enumerable.Range(0, Corners).Select(i => centre + Direction(2 * Math.PI * i / Corners) * (diameter / 2))],
        colour);

    private static Position Direction(double angle) => new(Math.Cos(angle), Math.Sin(angle));
}
