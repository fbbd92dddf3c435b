using Residua.Numerics;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>The pixels nearer than <paramref name="Radius"/> to a centre.</summary>
/// <param name="Row">Centre on axis 0.</param>
/// <param name="Column">Centre on axis 1.</param>
/// <param name="Radius">In pixels; a pixel at exactly this distance is outside.</param>
public readonly record struct Disk(int Row, int Column, int Radius)
{
    /// <summary>
    /// The disk's foreground pixels (intensity above 0) in <paramref name="slice"/>, as row-major indices in ascending order.
    /// </summary>
    /// <remarks>
    /// The original clamps pixels that leave the image back into it. As the centre is inside, a clamped pixel is
    /// always one of the disk's own, so leaving it out gives the same set.
    /// </remarks>
    public int[] Label(Slice slice)
    {
        var pixels = slice.Pixels.Span;
        var label = new List<int>();
        for (var row = Math.Max(0, Row - Radius + 1); row < Math.Min(slice.Height, Row + Radius); row++)
        {
            for (var column = Math.Max(0, Column - Radius + 1); column < Math.Min(slice.Width, Column + Radius); column++)
            {
                var index = row * slice.Width + column;
                if (Contains(row, column) && pixels[index] > 0)
                {
                    label.Add(index);
                }
            }
        }

        return [.. label];
    }

    private bool Contains(int row, int column)
    {
        long down = row - Row, across = column - Column;
        return down * down + across * across < (long)Radius * Radius;
    }
}
