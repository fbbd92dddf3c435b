using Residua.Figures.Axes;

namespace Residua.Figures;

/// <summary>A grid of values as a coloured surface in three dimensions, in matplotlib's default view.</summary>
public sealed record Landscape
{
    /// <summary>(rows, columns), at least 2 × 2; drawn in at most 50 × 50 facets. A facet with a NaN is left out.</summary>
    public required double[,] Values { get; init; }

    /// <summary>Coordinates of the columns, ascending: blur sigmas in pixels.</summary>
    public required double[] Columns { get; init; }

    /// <summary>Coordinates of the rows, ascending: intensities.</summary>
    public required double[] Rows { get; init; }

    /// <summary>Ends of the upright axis; default 0 … 1.</summary>
    public (double Low, double High) ZLimits { get; init; } = (0, 1);

    /// <summary>Name of the axis of the columns.</summary>
    public string ColumnLabel { get; init; } = "sigma";

    /// <summary>Name of the axis of the rows.</summary>
    public string RowLabel { get; init; } = "intensity";

    /// <summary>Name of the upright axis.</summary>
    public string ValueLabel { get; init; } = "ap";

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Landscape";

    /// <summary>Pixels of the whole figure; default 640 × 480.</summary>
    public FigureSize Size { get; init; } = FigureSize.Default;

    /// <summary>Draws the surface.</summary>
    /// <exception cref="ArgumentException">The grid is below 2 × 2, coordinates do not fit, or limits are no range.</exception>
    public Figure Draw()
    {
        Grids.Check(Values, Columns, Rows);
        if (Columns.Length < 2 || Rows.Length < 2)
        {
            throw new ArgumentException($"A surface needs at least 2 × 2 values, not {Rows.Length} × {Columns.Length}.");
        }

        var projection = new Projection(
            Size,
            Interval.Of(Columns).WithMargins(),
            Interval.Of(Rows).WithMargins(),
            Limits.Of(ZLimits, []));
        return new(Size, Title, [
            .. new Cube(projection).Draw(ColumnLabel, RowLabel, ValueLabel),
            .. Surface.Draw(projection, Values, Columns, Rows),
        ]);
    }
}
