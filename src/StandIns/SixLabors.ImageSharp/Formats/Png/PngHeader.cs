using System.Buffers.Binary;

namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>The IHDR chunk.</summary>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, int ColorType, bool IsInterlaced = false)
{
    public const int Palette = 3;

    private const int Length = 13;

    public int Channels => ColorType switch { 0 or Palette => 1, 4 => 2, 2 => 3, _ => 4 };

    /// <summary>Bytes of one row, without the filter byte.</summary>
    public long RowLength => (((long)Width * Channels * BitDepth) + 7) / 8;

    /// <summary>Distance to the pixel on the left, for the filters.</summary>
    public int BytesPerPixel => Math.Max(1, Channels * BitDepth / 8);

    public static PngHeader Parse(ReadOnlySpan<byte> data)
    {
        if (data.Length != Length)
        {
            throw new InvalidImageContentException($"The IHDR chunk has {data.Length} bytes instead of {Length}.");
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
        {
            throw new InvalidImageContentException($"A size of {width} × {height} pixels is impossible.");
        }

        var header = new PngHeader((int)width, (int)height, data[8], data[9], data[12] == 1);
        if (!header.HasKnownLayout())
        {
            throw new NotSupportedException($"Colour type {header.ColorType} with bit depth {header.BitDepth} does not exist.");
        }

        if (data[10] != 0 || data[11] != 0)
        {
            throw new NotSupportedException($"Unknown compression {data[10]} or filter method {data[11]}.");
        }

        if (data[12] > 1)
        {
            throw new NotSupportedException($"Unknown interlacing {data[12]}.");
        }

        return header;
    }

    private bool HasKnownLayout() => ColorType switch
    {
        0 => BitDepth is 1 or 2 or 4 or 8 or 16,
        2 or 4 or 6 => BitDepth is 8 or 16,
        Palette => BitDepth is 1 or 2 or 4 or 8,
        _ => false,
    };
}
