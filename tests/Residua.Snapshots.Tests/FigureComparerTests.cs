using Residua.Snapshots.Tests.Infra;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Snapshots.Tests;

public class FigureComparerTests
{
    [Theory]
    [InlineData("equal", 0, 0)]
    [InlineData("a few pixels in the next colour", 10, 5)]
    public void Same(string _, int pixels, int step) =>
        Assert.Null(FigureComparer.Difference(Picture(pixels, step), Picture(0, 0)));

    [Theory]
    [InlineData(1, 6, "1 of 2500 pixels differ, a channel by up to 6 (allowed: 5), the mean by 0.0008 (allowed: 0.02).")]
    [InlineData(2500, 1, "2500 of 2500 pixels differ, a channel by up to 1 (allowed: 5), the mean by 0.3333 (allowed: 0.02).")]
    public void Different(int pixels, int step, string message) =>
        Assert.Equal(message, FigureComparer.Difference(Picture(pixels, step), Picture(0, 0)));

    [Fact]
    public void Another_size() =>
        Assert.Equal(
            "50 × 40 pixels; verified are 50 × 50.", FigureComparer.Difference(Picture(0, 0, height: 40), Picture(0, 0)));

    [Fact]
    public void Another_compression_is_the_same_picture()
    {
        var verified = Picture(0, 0);
        using var image = Image.Load<Rgba32>(verified);
        using var other = new MemoryStream();
        image.SaveAsPng(other, new() { CompressionLevel = SixLabors.ImageSharp.Formats.Png.PngCompressionLevel.NoCompression });
        Assert.NotEqual(verified.Length, other.Length);
        Assert.Null(FigureComparer.Difference(other.ToArray(), verified));
    }

    [Fact]
    public void Not_a_picture()
    {
        Assert.StartsWith(
            "Not a picture: ", FigureComparer.Difference("sigma,ap"u8.ToArray(), Picture(0, 0)), StringComparison.Ordinal);
        Assert.StartsWith(
            "Not a picture: ", FigureComparer.Difference(Picture(0, 0), Picture(0, 0)[..40]), StringComparison.Ordinal);
    }

    /// <summary>50 pixels wide and grey, the first ones redder by some steps.</summary>
    private static byte[] Picture(int pixels, int step, int height = 50)
    {
        using var image = new Image<Rgba32>(50, height, new Rgba32(100, 100, 100));
        for (var i = 0; i < pixels; i++)
        {
            image[i % 50, i / 50] = new((byte)(100 + step), 100, 100);
        }

        using var png = new MemoryStream();
        image.SaveAsPng(png);
        return png.ToArray();
    }
}
