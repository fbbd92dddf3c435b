using Residua.Figures.Scene;

namespace Residua.Figures.Raster;

/// <summary>How much of every pixel a polygon covers: exact areas, not samples.</summary>
/// <remarks>
/// Each edge adds the signed area between itself and the right border of the picture to the pixels it crosses; a running
/// sum along the row turns that into winding × covered area, of which the magnitude is capped at 1. That is non-zero winding
/// wherever a pixel is inside or outside, and a good estimate where outlines overlap within one pixel.
/// </remarks>
internal sealed class Coverage
{
    private readonly int _left, _top, _width, _height;
    private readonly double[] _areas;

    /// <param name="left">First pixel column that may be drawn.</param>
    /// <param name="top">First pixel row.</param>
    /// <param name="right">First column that may not be drawn any more.</param>
    /// <param name="bottom">First row that may not be drawn any more.</param>
    public Coverage(int left, int top, int right, int bottom)
    {
        (_left, _top) = (left, top);
        (_width, _height) = (Math.Max(0, right - left), Math.Max(0, bottom - top));
        _areas = new double[(_width + 1) * _height];
    }

    public void AddPolygon(IReadOnlyList<Position> points)
    {
        for (var i = 0; i < points.Count; i++)
        {
            AddEdge(Snap(points[i]), Snap(points[(i + 1) % points.Count]));
        }
    }

    /// <summary>The opacities 0 … 255 of one row of pixels, counted from <c>left</c>.</summary>
    public void ReadRow(int row, Span<byte> opacities)
    {
        var sum = 0.0;
        for (var x = 0; x < _width; x++)
        {
            sum += _areas[row * (_width + 1) + x];
            // 1e-6: a sum that should be whole may fall short of it by rounding.
            opacities[x] = (byte)Math.Min(255, (int)(Math.Abs(sum) * 256 + 1e-6));
        }
    }

    // To 1/256 pixel, the grid of matplotlib's rasteriser.
    private Position Snap(Position p) => new(Math.Round(p.X * 256) / 256 - _left, Math.Round(p.Y * 256) / 256 - _top);

    private void AddEdge(Position from, Position to)
    {
        // Horizontal edges bound no area to their right.
        if (from.Y == to.Y)
        {
            return;
        }

        var (upper, lower, sign) = from.Y < to.Y ? (from, to, 1.0) : (to, from, -1.0);
        var slope = (lower.X - upper.X) / (lower.Y - upper.Y);
        var first = (int)Math.Max(0, Math.Floor(upper.Y));
        var last = (int)Math.Min(_height, Math.Ceiling(lower.Y));
        for (var row = first; row < last; row++)
        {
            var y0 = Math.Max(row, upper.Y);
            var y1 = Math.Min(row + 1, lower.Y);
            AddRow(row, upper.X + slope * (y0 - upper.Y), upper.X + slope * (y1 - upper.Y), sign * (y1 - y0));
        }
    }

    // The edge runs from x0 to x1 within one row and falls by `fall` (signed) on its way.
    private void AddRow(int row, double x0, double x1, double fall)
    {
        if (x0 > x1)
        {
            (x0, x1) = (x1, x0);
        }

        var offset = row * (_width + 1);
        // Left of the picture: all columns lie to the right of the edge.
        if (x1 <= 0)
        {
            _areas[offset] += fall;
        }
        // Within one column, which also holds every upright edge; right of the picture nothing is to the right of the edge.
        else if (Math.Floor(x0) == Math.Floor(x1) || x1 - x0 < 1e-12)
        {
            AddColumn(offset, x0, x1, fall);
        }
        else
        {
            AddColumns(offset, x0, x1, fall);
        }
    }

    private void AddColumns(int offset, double x0, double x1, double fall)
    {
        var fallPerPixel = fall / (x1 - x0);
        if (x0 < 0)
        {
            _areas[offset] += -x0 * fallPerPixel;
            x0 = 0;
        }

        var end = Math.Min(x1, _width);
        while (x0 < end)
        {
            var next = Math.Min(Math.Floor(x0) + 1, x1);
            AddColumn(offset, x0, next, (next - x0) * fallPerPixel);
            x0 = next;
        }
    }

    private void AddColumn(int offset, double x0, double x1, double fall)
    {
        if (x0 >= _width)
        {
            return;
        }

        var column = (int)x0;
        var covered = 1 - ((x0 + x1) / 2 - column);
        _areas[offset + column] += fall * covered;
        _areas[offset + column + 1] += fall * (1 - covered);
    }
}
