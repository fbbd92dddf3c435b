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

        // What lies left of the first pixel is zero.
        for (var i = 0; i < bytesPerPixel; i++)
        {
            row[i] += (byte)(type is 2 or PaethType ? above[i] : type == 3 ? above[i] / 2 : 0);
        }

        switch (type)
        {
            case 1:
                for (var i = bytesPerPixel; i < row.Length; i++)
                {
                    row[i] += row[i - bytesPerPixel];
                }

                break;
            case 2:
                for (var i = bytesPerPixel; i < row.Length; i++)
                {
                    row[i] += above[i];
                }

                break;
            case 3:
                for (var i = bytesPerPixel; i < row.Length; i++)
                {
                    row[i] += (byte)((row[i - bytesPerPixel] + above[i]) / 2);
                }

                break;
            case PaethType:
                for (var i = bytesPerPixel; i < row.Length; i++)
                {
                    row[i] += Paeth(row[i - bytesPerPixel], above[i], above[i - bytesPerPixel]);
                }

                break;
        }
    }

    public static void ApplyPaeth(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> differences, int bytesPerPixel)
    {
        for (var i = 0; i < row.Length; i++)
        {
            var hasLeft = i >= bytesPerPixel;
            var prediction = Paeth(
                hasLeft ? row[i - bytesPerPixel] : 0, above[i], hasLeft ? above[i - bytesPerPixel] : 0);
            differences[i] = (byte)(row[i] - prediction);
        }
    }

    // Of left, above and corner the nearest to left + above − corner; of equals the first. Without branches, which noise makes
    // unpredictable: a difference shifted by 31 is all ones where it is negative.
    private static byte Paeth(int left, int above, int aboveLeft)
    {
        var (toLeft, toAbove) = (Math.Abs(above - aboveLeft), Math.Abs(left - aboveLeft));
        var toCorner = Math.Abs(left + above - (2 * aboveLeft));
        var isAbove = (toAbove - toLeft) >> 31;
        var nearest = left ^ ((left ^ above) & isAbove);
        var distance = toLeft + ((toAbove - toLeft) & isAbove);
        return (byte)(nearest ^ ((nearest ^ aboveLeft) & ((toCorner - distance) >> 31)));
    }
}
