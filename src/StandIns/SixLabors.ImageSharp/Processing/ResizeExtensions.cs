namespace SixLabors.ImageSharp.Processing;

public static class ResizeExtensions
{
    public static IImageProcessingContext Resize(this IImageProcessingContext source, int width, int height) =>
        source.Resize(width, height, KnownResamplers.Bicubic);

    public static IImageProcessingContext Resize(
        this IImageProcessingContext source, int width, int height, IResampler sampler)
    {
        source.Apply(width, height, sampler);
        return source;
    }
}
