namespace SixLabors.ImageSharp;

public class ImageInfo
{
    internal ImageInfo(int width, int height) => (Width, Height) = (width, height);

    public int Width { get; }

    public int Height { get; }
}
