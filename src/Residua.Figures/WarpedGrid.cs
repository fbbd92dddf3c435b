using Residua.Figures.Axes;
using Residua.Figures.Colours;
using Residua.Figures.Scene;
using Residua.Numerics;

namespace Residua.Figures;

/// <summary>The lines of a square grid that a field has moved, on black: how a deformation acts.</summary>
/// <remarks>As MorphAEus' original draws its velocity field.</remarks>
/// <param name="RowOffsets">(H, W) shifts downwards in pixels; a line has a gap where one is NaN.</param>
/// <param name="ColumnOffsets">(H, W) shifts to the right.</param>
/// <param name="Caption">Text above it; empty: none.</param>
public sealed record WarpedGrid(Slice RowOffsets, Slice ColumnOffsets, string Caption = "") : GridPanel(Caption)
{
    // (0.721, 0.450, 0.619, 0.75) of 1.
    private static readonly Colour LineColour = new(184, 115, 158, 191);

    /// <summary>Pixels from one line to the next; default 1, as published. 4 shows more in a small panel.</summary>
    public int Every { get; init; } = 1;

    internal override (int Height, int Width) Extent => (RowOffsets.Height, RowOffsets.Width);

    internal override IEnumerable<Mark> Draw(Box box)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Every, 1);
        PanelImage.Check(RowOffsets, "field of row offsets");
        PanelImage.Check(ColumnOffsets, "field of column offsets");
        var (height, width) = Extent;
        if (ColumnOffsets.Height != height || ColumnOffsets.Width != width)
        {
            throw new ArgumentException(
                $"'{Caption}': row offsets {height} × {width}, column offsets {ColumnOffsets.Height} × {ColumnOffsets.Width}.");
        }

        return
        [
            new PolygonMark(box.Corners, Colour.Black),
            .. Lines(height).SelectMany(row => Pieces(box, width, column => (row, column))),
            .. Lines(width).SelectMany(column => Pieces(box, height, row => (row, column))),
        ];
    }

    private IEnumerable<int> Lines(int length) => Enumerable.Range(0, (length + Every - 1) / Every).Select(i => i * Every);

    private IEnumerable<Mark> Pieces(Box box, int length, Func<int, (int Row, int Column)> pixel)
    {
        // Half as fine as the grid is enough for smooth lines, and halves the SVG.
        var step = Math.Max(Every / 2, 1);
        var last = (length + step - 2) / step;
        var piece = new List<Position>();
        for (var i = 0; i <= last + 1; i++)
        {
            var at = i <= last ? At(box, pixel(Math.Min(i * step, length - 1))) : new(double.NaN, double.NaN);
            if (at.IsFinite)
            {
                piece.Add(at);
                continue;
            }

            if (piece.Count > 1)
            {
                yield return new PolylineMark(piece, LineColour, Points.Patch) { Clip = box };
            }

            piece = [];
        }
    }

    private Position At(Box box, (int Row, int Column) pixel)
    {
        var i = (pixel.Row * RowOffsets.Width) + pixel.Column;
        return new(
            box.Left + ((pixel.Column + ColumnOffsets.Pixels.Span[i] + 0.5) / RowOffsets.Width * box.Width),
            box.Top + ((pixel.Row + RowOffsets.Pixels.Span[i] + 0.5) / RowOffsets.Height * box.Height));
    }
}
