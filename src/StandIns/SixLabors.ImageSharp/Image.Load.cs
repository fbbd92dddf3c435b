using System.Runtime.InteropServices;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp;

/// <summary>Reading: PNG only.</summary>
public abstract partial class Image
{
    public static Image<TPixel> Load<TPixel>(string path)
        where TPixel : unmanaged, IPixel<TPixel> => Load<TPixel>(File.ReadAllBytes(path));

    public static Image<TPixel> Load<TPixel>(Stream stream)
        where TPixel : unmanaged, IPixel<TPixel> => Load<TPixel>(ReadAll(stream));

    public static Image<TPixel> Load<TPixel>(ReadOnlySpan<byte> data)
        where TPixel : unmanaged, IPixel<TPixel> => PngDecoderCore.Decode<TPixel>(data);

    public static Image<TPixel> LoadPixelData<TPixel>(ReadOnlySpan<TPixel> data, int width, int height)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var image = new Image<TPixel>(width, height);
        ArgumentOutOfRangeException.ThrowIfLessThan(data.Length, image.Pixels.Length, nameof(data));
        data[..image.Pixels.Length].CopyTo(image.Pixels);
        return image;
    }

    public static Image<TPixel> LoadPixelData<TPixel>(ReadOnlySpan<byte> data, int width, int height)
        where TPixel : unmanaged, IPixel<TPixel> =>
        LoadPixelData(MemoryMarshal.Cast<byte, TPixel>(data), width, height);

    public static ImageInfo Identify(string path) => Identify(File.ReadAllBytes(path));

    public static ImageInfo Identify(Stream stream) => Identify(ReadAll(stream));

    public static ImageInfo Identify(ReadOnlySpan<byte> buffer) => PngDecoderCore.Identify(buffer);

    private static byte[] ReadAll(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
