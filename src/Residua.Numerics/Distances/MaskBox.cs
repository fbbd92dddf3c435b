namespace Residua.Numerics;

/// <summary>The smallest box around what is set in two masks.</summary>
internal readonly record struct MaskBox(VolumeShape Whole, VolumeShape Size, int Start)
{
    /// <summary>Finds the box; something must be set.</summary>
    public static MaskBox Around(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, VolumeShape shape)
    {
        var (left, right, front, back, bottom, top) = (shape.X, -1, shape.Y, -1, shape.Z, -1);
        for (var line = 0; line < shape.Y * shape.Z; line++)
        {
            var (first, last) = Extent(one.Slice(line * shape.X, shape.X), other.Slice(line * shape.X, shape.X));
            if (last < 0)
            {
                continue;
            }

            var (y, z) = (line % shape.Y, line / shape.Y);
            (left, right) = (Math.Min(left, first), Math.Max(right, last));
            (front, back) = (Math.Min(front, y), Math.Max(back, y));
            (bottom, top) = (Math.Min(bottom, z), Math.Max(top, z));
        }

        return new(shape, new(right - left + 1, back - front + 1, top - bottom + 1), shape.IndexOf(left, front, bottom));
    }

    /// <summary>The part of a mask that is in the box.</summary>
    public byte[] Cut(ReadOnlySpan<byte> mask)
    {
        var cut = new byte[Size.Length];
        for (var line = 0; line < Size.Y * Size.Z; line++)
        {
            var start = Start + Whole.IndexOf(0, line % Size.Y, line / Size.Y);
            mask.Slice(start, Size.X).CopyTo(cut.AsSpan(line * Size.X));
        }

        return cut;
    }

    private static (int First, int Last) Extent(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var (first, otherFirst) = ((uint)one.IndexOf((byte)1), (uint)other.IndexOf((byte)1));
        // −1, read as unsigned, is behind every index.
        return ((int)Math.Min(first, otherFirst), Math.Max(one.LastIndexOf((byte)1), other.LastIndexOf((byte)1)));
    }
}
