namespace SixLabors.ImageSharp.Processing;

public interface IImageProcessingContext
{
    internal void Apply(int width, int height, IResampler sampler);
}
