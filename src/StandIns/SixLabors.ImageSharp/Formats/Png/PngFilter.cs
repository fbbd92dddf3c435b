namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>PNG specification, section 9: each byte is stored as its difference from a prediction.</summary>
internal static class PngFilter
{
    public const byte PaethType = 4;

    /// <summary>Turns differences back into bytes, in place. The row above the first is all zeros.</summary>
    public static void Undo(byte type, Span<byte> row, ReadOnlySpan<byte> above, int bytesPerPixel)
    {
        if (type > PaethType)
        {
            throw new InvalidImageContentException($"Unknown filter type {type}.");
        }

        for (var i = 0; i < row.Length; i++)
        {
            row[i] += Predict(type, row, above, i, bytesPerPixel);
        }
    }

    public static void ApplyPaeth(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> differences, int bytesPerPixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            differences[i] = (byte)(row[i] - Predict(PaethType, row, above, i, bytesPerPixel));
        }
    }

    private static byte Predict(byte type, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int i, int bytesPerPixel)
    {
        var hasLeft = i >= bytesPerPixel;
        var left = hasLeft ? row[i - bytesPerPixel] : (byte)0;
        return type switch
        {
            0 => 0,
            1 => left,
            2 => above[i],
            3 => (byte)((left + above[i]) / 2),
            _ => Paeth(left, above[i], hasLeft ? above[i - bytesPerPixel] : (byte)0),
        };
    }

    private static byte Paeth(byte left, byte above, byte aboveLeft)
    {
        var estimate = left + above - aboveLeft;
        var (toLeft, toAbove, toCorner) =
            (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - aboveLeft));
        if (toLeft <= toAbove && toLeft <= toCorner)
        {
            return left;
        }

        return toAbove <= toCorner ? above : aboveLeft;
    }
}
