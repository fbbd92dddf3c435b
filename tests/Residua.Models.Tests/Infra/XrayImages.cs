using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models.Tests;

/// <summary>The synthetic X-rays of tests/goldens/morphaeus.</summary>
internal static class XrayImages
{
    /// <summary>Pictures as trainings see them: resized as tensors, bilinear, without smoothing.</summary>
    /// <param name="files">As the reference runs name them, such as <c>./cxr-mini/train/normal-001.png</c>.</param>
    /// <param name="edge">Of the images, in pixels.</param>
    public static SliceStack Read(IEnumerable<string> files, int edge = 128)
    {
        using var scope = NewDisposeScope();
        var images = files.Select(file => Resized(PngFile.Read(XrayRun.PathOf(file)), edge)).ToArray();
        return new([.. images.SelectMany(image => image)], images.Length, edge, edge);
    }

    private static float[] Resized(SliceStack picture, int edge) => nn.functional.interpolate(
        tensor(picture.Pixels, [1, 1, picture.Height, picture.Width]), size: [edge, edge], mode: InterpolationMode.Bilinear,
        align_corners: false).data<float>().ToArray();
}

/// <summary>Images, and in which order somebody asked for them.</summary>
internal sealed class WatchedImages(SliceStack images) : ISamples
{
    private readonly StoredSlices _images = new(images);

    public List<int> Order { get; } = [];

    public int Count => _images.Count;

    public int Height => _images.Height;

    public int Width => _images.Width;

    public void Draw(int index, Span<float> pixels)
    {
        Order.Add(index);
        _images.Draw(index, pixels);
    }
}
