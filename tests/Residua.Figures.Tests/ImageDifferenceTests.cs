using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Figures.Tests;

public class ImageDifferenceTests
{
    [Fact]
    public void Equal_pictures_do_not_differ()
    {
        using var image = Grey(7, 9, 9);

        Assert.Equal(new ImageDifference(0, 0, 0), ImageDifference.Between(image, image));
    }

    [Fact]
    public void Largest_and_mean_difference_are_those_of_the_channels()
    {
        using var first = Grey(10, 2, 2);
        using var second = Grey(10, 2, 2);
        second[1, 0] = new(10, 16, 4, 255);

        // 6 + 6 over 4 pixels of 3 channels.
        Assert.Equal(new ImageDifference(6, 1, 1), ImageDifference.Between(first, second));
    }

    [Theory]
    [InlineData(6, 1.0, true)]
    [InlineData(5, 1.0, false)]
    [InlineData(6, 0.9, false)]
    public void Both_tolerances_must_hold(int max, double mean, bool within) =>
        Assert.Equal(within, new ImageDifference(6, 1, 1).IsWithin(max, mean));

    [Fact]
    public void Png_files_are_compared_by_their_pixels()
    {
        using var first = Grey(10, 3, 2);
        using var second = Grey(14, 3, 2);

        Assert.Equal(new ImageDifference(4, 4, 6), ImageDifference.Between(Png(first), Png(second)));
    }

    [Fact]
    public void Pictures_of_different_size_cannot_be_compared()
    {
        using var first = Grey(0, 2, 3);
        using var second = Grey(0, 3, 2);

        Assert.Throws<ArgumentException>(() => ImageDifference.Between(first, second));
    }

    private static Image<Rgba32> Grey(byte level, int width, int height) =>
        Image.LoadPixelData<Rgba32>([.. Enumerable.Repeat(new Rgba32(level, level, level, 255), width * height)], width, height);

    private static byte[] Png(Image<Rgba32> image)
    {
        using var stream = new MemoryStream();
        image.SaveAsPng(stream);
        return stream.ToArray();
    }
}
