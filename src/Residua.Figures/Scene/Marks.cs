using Residua.Figures.Colours;

namespace Residua.Figures.Scene;

/// <summary>One thing to draw; later marks cover earlier ones.</summary>
internal abstract record Mark
{
    /// <summary>Nothing is drawn outside this box, if given.</summary>
    public Box? Clip { get; init; }
}

/// <summary>A filled polygon (non-zero winding, closed by itself). Upright rectangles snap to whole pixels.</summary>
internal sealed record PolygonMark(IReadOnlyList<Position> Points, Colour Fill) : Mark;

/// <summary>A line of constant width. Horizontal and vertical lines snap to whole pixels.</summary>
internal sealed record PolylineMark(IReadOnlyList<Position> Points, Colour Colour, double Width) : Mark
{
    /// <summary>Lengths of ink and gap in pixels; null: solid.</summary>
    public (double On, double Off)? Dash { get; init; }

    /// <summary>The last point is joined to the first.</summary>
    public bool Closed { get; init; }

    /// <summary>Half a line width is added at both ends ("projecting" caps); otherwise the ends are cut ("butt").</summary>
    public bool Projecting { get; init; }
}

/// <summary>Where a text's anchor lies along its baseline.</summary>
internal enum TextAnchor
{
    Start,
    Middle,
    End,
}

/// <summary>One line of text; <paramref name="At"/> lies on the baseline.</summary>
internal sealed record TextMark(string Text, Position At, double Size) : Mark
{
    public TextAnchor Anchor { get; init; } = TextAnchor.Start;

    /// <summary>Degrees, anticlockwise.</summary>
    public double Angle { get; init; }
}

/// <summary>A grid of colours stretched over a box without interpolation; row 0 on top.</summary>
internal sealed record ImageMark(Colour[,] Cells, Box Box) : Mark;
