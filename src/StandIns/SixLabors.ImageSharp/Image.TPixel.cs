using System.Runtime.InteropServices;
using SixLabors.ImageSharp.Metadata;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

public sealed class Image<TPixel> : Image
    where TPixel : unmanaged, IPixel<TPixel>
{
    private TPixel[]? _pixels; // row by row; null once disposed

    public Image(int width, int height)
        : this(width, height, new ImageMetadata())
    {
    }

    public Image(int width, int height, TPixel backgroundColor)
        : this(width, height) => Array.Fill(Pixels, backgroundColor);

    internal Image(int width, int height, ImageMetadata metadata)
        : base(width, height, metadata) => _pixels = new TPixel[checked(width * height)];

    internal TPixel[] Pixels => _pixels ?? throw new ObjectDisposedException(GetType().Name);

    public TPixel this[int x, int y]
    {
        get => Pixels[Index(x, y)];
        set => Pixels[Index(x, y)] = value;
    }

    public void ProcessPixelRows(PixelAccessorAction<TPixel> processPixels) => processPixels(new(this));

    public void CopyPixelDataTo(Span<TPixel> destination) => Pixels.CopyTo(destination);

    public void CopyPixelDataTo(Span<byte> destination) => CopyPixelDataTo(MemoryMarshal.Cast<byte, TPixel>(destination));

    public Image<TPixel> Clone()
    {
        var clone = new Image<TPixel>(Width, Height);
        Pixels.CopyTo(clone.Pixels, 0);
        return clone;
    }

    public override Image<TPixel2> CloneAs<TPixel2>()
    {
        var clone = new Image<TPixel2>(Width, Height);
        for (var i = 0; i < Pixels.Length; i++)
        {
            clone.Pixels[i].FromRgba64(Pixels[i].ToRgba64());
        }

        return clone;
    }

    public override string ToString() => $"Image<{typeof(TPixel).Name}>: {Width}x{Height}";

    protected override void Dispose(bool disposing) => _pixels = null;

    internal Span<TPixel> Row(int y) => Pixels.AsSpan(y * Width, Width);

    internal override void CopyRow(int y, Span<Rgba64> destination)
    {
        var row = Row(y);
        for (var x = 0; x < row.Length; x++)
        {
            destination[x] = row[x].ToRgba64();
        }
    }

    private int Index(int x, int y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)x, (uint)Width, nameof(x));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)Height, nameof(y));
        return (y * Width) + x;
    }
}
