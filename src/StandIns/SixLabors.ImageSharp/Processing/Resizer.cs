using System.Numerics;
using SixLabors.ImageSharp.PixelFormats;

namespace SixLabors.ImageSharp.Processing;

/// <summary>Resizes in two passes, rows first; colours are weighted by their alpha.</summary>
internal static class Resizer
{
    public static void Resize<TPixel>(Image<TPixel> image, int width, int height, IResampler sampler)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (width == image.Width && height == image.Height)
            return;

        var pixels = sampler is KnownResamplers.NearestNeighborResampler
            ? Nearest(image, width, height)
            : Convolve(image, width, height, sampler);
        image.Replace(pixels, width, height);
    }

    private static TPixel[] Nearest<TPixel>(Image<TPixel> image, int width, int height)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        // float, as the package: a double would pick another pixel now and then.
        var (scaleX, scaleY) = (image.Width / (float)width, image.Height / (float)height);
        var target = new TPixel[checked(width * height)];
        for (var y = 0; y < height; y++)
        {
            var row = image.Row((int)(y * scaleY));
            for (var x = 0; x < width; x++)
                target[(y * width) + x] = row[(int)(x * scaleX)];
        }

        return target;
    }

    private static TPixel[] Convolve<TPixel>(Image<TPixel> image, int width, int height, IResampler sampler)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var columns = ResizeKernel.All(sampler, image.Width, width);
        var narrowed = new Vector4[checked(width * image.Height)]; // (source height, target width)
        var line = new Vector4[Math.Max(image.Width, image.Height)];
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            for (var x = 0; x < row.Length; x++)
                line[x] = Premultiplied(row[x].ToScaledVector4());
            for (var x = 0; x < width; x++)
                narrowed[(y * width) + x] = columns[x].Apply(line);
        }

        var rows = ResizeKernel.All(sampler, image.Height, height);
        var target = new TPixel[checked(width * height)];
        for (var x = 0; x < width; x++)
        {
            for (var y = 0; y < image.Height; y++)
                line[y] = narrowed[(y * width) + x];
            for (var y = 0; y < height; y++)
                target[(y * width) + x].FromScaledVector4(Unmultiplied(rows[y].Apply(line)));
        }

        return target;
    }

    private static Vector4 Premultiplied(Vector4 color) => new(color.AsVector3() * color.W, color.W);

    private static Vector4 Unmultiplied(Vector4 color) =>
        color.W == 0f ? color : new(color.AsVector3() / color.W, color.W);
}
