namespace Residua.Figures;

/// <summary>One line of a <see cref="Curves"/> chart.</summary>
/// <param name="Label">Its text in the legend; empty: not in the legend.</param>
/// <param name="X">Positions along the horizontal axis, in drawing order.</param>
/// <param name="Y">As many values; the line has a gap where one is NaN.</param>
public sealed record Curve(string Label, double[] X, double[] Y)
{
    /// <summary>Drawn dashed; default: solid.</summary>
    public bool Dashed { get; init; }

    /// <summary>Drawn in steps: a value holds from the position before up to its own. Default: straight lines.</summary>
    public bool Stepped { get; init; }

    /// <summary>A band in the line's colour, behind all lines; default: none.</summary>
    public CurveBand? Band { get; init; }

    /// <summary>Number of its colour, C0, C1, …; null, the default: its place among the lines.</summary>
    public int? Colour { get; init; }
}
