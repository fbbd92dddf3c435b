using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>A grid of values as colours on square axes with a colour bar, as in the published heat maps.</summary>
public sealed record HeatMap
{
    /// <summary>(rows, columns); row 0 is drawn at the bottom. NaN is drawn in white.</summary>
    public required double[,] Values { get; init; }

    /// <summary>Coordinates of the columns, ascending: blur sigmas in pixels. First and last are the axis's ends.</summary>
    public required double[] Columns { get; init; }

    /// <summary>Coordinates of the rows, ascending: intensities. First and last are the axis's ends.</summary>
    public required double[] Rows { get; init; }

    /// <summary>Values of the end colours; default: the smallest and the largest value.</summary>
    public ColourLimits? Limits { get; init; }

    /// <summary>Column coordinate of a dashed line; default 0.25, the paper's reference blur. Null: none.</summary>
    public double? Reference { get; init; } = 0.25;

    /// <summary>Name of the horizontal axis.</summary>
    public string ColumnLabel { get; init; } = "σ";

    /// <summary>Name of the vertical axis.</summary>
    public string RowLabel { get; init; } = "intensity";

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Heat map";

    /// <summary>Pixels of the whole figure; default 640 × 480.</summary>
    public FigureSize Size { get; init; } = FigureSize.Default;

    /// <summary>A heat map of differences: limits of the same size on both sides of zero, which is the colour grey.</summary>
    /// <param name="differences">(rows, columns), for example regenerated minus published.</param>
    /// <param name="columns">Coordinates of the columns, ascending.</param>
    /// <param name="rows">Coordinates of the rows, ascending.</param>
    /// <param name="limit">The largest difference that has a colour of its own; null: the largest there is.</param>
    /// <exception cref="ArgumentException">All differences are NaN, or the limit is not positive.</exception>
    public static HeatMap OfDifferences(double[,] differences, double[] columns, double[] rows, double? limit = null)
    {
        if (limit is { } given)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(given, nameof(limit));
        }

        return new()
        {
            Values = differences,
            Columns = columns,
            Rows = rows,
            Limits = limit is { } l ? new ColourLimits(-l, l) : ColourLimits.Centred(differences),
            Title = "Heat map of differences",
        };
    }

    /// <summary>Draws the heat map.</summary>
    /// <exception cref="ArgumentException">
    /// The grid is empty or all NaN, coordinates do not fit, or limits are no range.
    /// </exception>
    public Figure Draw()
    {
        Grids.Check(Values, Columns, Rows);
        var limits = Limits ?? ColourLimits.Of(Values);
        if (!(limits.Low < limits.High) || !double.IsFinite(limits.High - limits.Low))
        {
            throw new ArgumentException($"The colour limits {limits.Low} … {limits.High} are no range.");
        }

        var area = new PlotArea(Square(), Interval.Of(Columns), Interval.Of(Rows));
        List<Mark> marks = [new ImageMark(Cells(limits), area.Box) { Clip = area.Box }];
        if (Reference is { } reference)
        {
            marks.Add(area.Reference(reference, ColourCycle.At(0)));
        }

        marks.AddRange(area.Frame(ColumnLabel, RowLabel));
        marks.AddRange(ColourBar.Draw(BarBox(), (limits.Low, limits.High)));
        return new(Size, Title, marks);
    }

    // matplotlib gives the colour bar a fifth of the axes and shrinks the rest to a square at its right.
    private Box Square()
    {
        var all = Size.Area.Fraction(0.125, 0.11, 0.62, 0.77);
        var side = Math.Min(all.Width, all.Height);
        var top = (all.Top + all.Bottom - side) / 2;
        return new(all.Right - side, top, all.Right, top + side);
    }

    private Box BarBox()
    {
        var all = Size.Area.Fraction(0.78375, 0.11, 0, 0.77);
        return all with { Right = all.Left + all.Height / 20 };
    }

    private Colour[,] Cells(ColourLimits limits)
    {
        var (rows, columns) = (Values.GetLength(0), Values.GetLength(1));
        var cells = new Colour[rows, columns];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                cells[rows - 1 - r, c] = Coolwarm.Pixel(Values[r, c], (limits.Low, limits.High));
            }
        }

        return cells;
    }
}
