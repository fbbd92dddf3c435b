using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

public delegate void PixelAccessorAction<TPixel>(PixelAccessor<TPixel> pixelAccessor)
    where TPixel : unmanaged, IPixel<TPixel>;

public readonly ref struct PixelAccessor<TPixel>
    where TPixel : unmanaged, IPixel<TPixel>
{
    private readonly Image<TPixel> image;

    internal PixelAccessor(Image<TPixel> image) => this.image = image;

    public int Width => image.Width;

    public int Height => image.Height;

    public Span<TPixel> GetRowSpan(int rowIndex) => image.Row(rowIndex);
}
