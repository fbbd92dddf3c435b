using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

public delegate void PixelAccessorAction<TPixel>(PixelAccessor<TPixel> pixelAccessor)
    where TPixel : unmanaged, IPixel<TPixel>;

public readonly ref struct PixelAccessor<TPixel>
    where TPixel : unmanaged, IPixel<TPixel>
{
    private readonly Image<TPixel> _image;

    internal PixelAccessor(Image<TPixel> image) => _image = image;

    public int Width => _image.Width;

    public int Height => _image.Height;

    public Span<TPixel> GetRowSpan(int rowIndex) => _image.Row(rowIndex);
}
