using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;

namespace Residua.Figures;

/// <summary>Several lines over one axis, in the colours C0, C1, … in the order given or of their own.</summary>
public sealed record Curves
{
    /// <summary>The lines; at least one.</summary>
    public required IReadOnlyList<Curve> Lines { get; init; }

    /// <summary>Name of the horizontal axis.</summary>
    public required string XLabel { get; init; }

    /// <summary>Name of the vertical axis; default "AP".</summary>
    public string YLabel { get; init; } = "AP";

    /// <summary>Ends of the horizontal axis; default: the data and five per cent of air.</summary>
    public (double Low, double High)? XLimits { get; init; }

    /// <summary>Ends of the vertical axis; default 0 … 1. Null: the data and five per cent of air.</summary>
    public (double Low, double High)? YLimits { get; init; } = (0, 1);

    /// <summary>Position of a red dashed upright line, such as the paper's sigma 0.25; default: none.</summary>
    public double? Reference { get; init; }

    /// <summary>A grey dashed line of equal X and Y, such as the ROC curve of chance; default: none.</summary>
    public bool Diagonal { get; init; }

    /// <summary>Whether the axes are equally long; default: as the figure allows.</summary>
    public bool Square { get; init; }

    /// <summary>Place of the legend; default lower right, as in the paper.</summary>
    public LegendCorner Legend { get; init; } = LegendCorner.LowerRight;

    /// <summary>One sentence for readers who cannot see the figure.</summary>
    public string Title { get; init; } = "Curves";

    /// <summary>Pixels of the whole figure; default 640 × 480.</summary>
    public FigureSize Size { get; init; } = FigureSize.Default;

    /// <summary>Draws the curves.</summary>
    /// <exception cref="ArgumentException">No line, X, Y and band of different length, or no finite value.</exception>
    public Figure Draw()
    {
        if (Lines.Count == 0)
        {
            throw new ArgumentException("There is no line to draw.");
        }

        if (Lines.FirstOrDefault(line => line.X.Length != line.Y.Length) is { } odd)
        {
            throw new ArgumentException($"Line '{odd.Label}' has {odd.X.Length} positions but {odd.Y.Length} values.");
        }

        if (Lines.FirstOrDefault(IsMismatched) is { } wide)
        {
            throw new ArgumentException($"The band of line '{wide.Label}' does not have its {wide.X.Length} positions.");
        }

        var entries = Entries();
        var area = new PlotArea(
            Axes(entries),
            Limits.Of(XLimits, Lines.SelectMany(line => line.X)),
            Limits.Of(YLimits, Lines.SelectMany(line => line.Y.Concat(line.Band?.Low ?? []).Concat(line.Band?.High ?? []))));
        List<Mark> marks =
        [
            .. Diagonal ? [Equal(area)] : (Mark[])[],
            .. Lines.SelectMany((line, i) => Bands.Of(area, line, ColourCycle.At(line.Colour ?? i))),
            .. Lines.SelectMany((line, i) => Pieces(area, line, ColourCycle.At(line.Colour ?? i))),
        ];
        if (Reference is { } reference)
        {
            marks.Add(area.Reference(reference, Colour.Red));
        }

        marks.AddRange(area.Frame(XLabel, YLabel));
        marks.AddRange(LegendBox.Draw(area.Box, Legend, entries));
        return new(Size, Title, marks);
    }

    private Box Axes(LegendEntry[] entries)
    {
        var box = PlotArea.DefaultBox(Size.Area);
        box = Legend == LegendCorner.Outside ? LegendBox.MakeRoom(box, entries, Size.Width) : box;
        if (!Square)
        {
            return box;
        }

        var side = Math.Min(box.Width, box.Height);
        var (left, top) = ((box.Left + box.Right - side) / 2, (box.Top + box.Bottom - side) / 2);
        return new(left, top, left + side, top + side);
    }

    private static PolylineMark Equal(PlotArea area)
    {
        var (low, high) = (Math.Max(area.X.Low, area.Y.Low), Math.Min(area.X.High, area.Y.High));
        return new([area.At(low, low), area.At(high, high)], Colour.Grey(128), Points.Patch)
        {
            Dash = Points.Dash,
            Clip = area.Box,
        };
    }

    private static bool IsMismatched(Curve line) =>
        line.Band is { } band && (band.Low.Length != line.X.Length || band.High.Length != line.X.Length);

    // A value that is not finite ends one piece; the next finite one starts another.
    private static IEnumerable<Mark> Pieces(PlotArea area, Curve line, Colour colour)
    {
        var piece = new List<Position>();
        for (var i = 0; i <= line.X.Length; i++)
        {
            var at = i < line.X.Length ? area.At(line.X[i], line.Y[i]) : new(double.NaN, double.NaN);
            if (at.IsFinite)
            {
                if (line.Stepped && piece.Count > 0)
                {
                    piece.Add(new(piece[^1].X, at.Y));
                }

                piece.Add(at);
                continue;
            }

            if (piece.Count > 0)
            {
                yield return new PolylineMark(piece, colour, Points.Line)
                {
                    Dash = line.Dashed ? Points.Dash : null,
                    Projecting = !line.Dashed,
                    Clip = area.Box,
                };
            }

            piece = [];
        }
    }

    private LegendEntry[] Entries() => [.. Lines.Select(Entry).Where(entry => entry.Label != "")];

    private static LegendEntry Entry(Curve line, int index) =>
        new(line.Label, ColourCycle.At(line.Colour ?? index), line.Dashed ? LegendHandle.Dashed : LegendHandle.Solid);
}
