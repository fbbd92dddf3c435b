using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace StandIns.Tests;

public class ImageTests
{
    [Fact]
    public void Pixels_lie_row_by_row()
    {
        using var image = Image.LoadPixelData<L8>(new byte[] { 1, 2, 3, 4, 5, 6 }, 3, 2);
        Assert.Equal((3, 2, 6), (image.Width, image.Height, (int)image[2, 1].PackedValue));
        image.ProcessPixelRows(rows => rows.GetRowSpan(1)[0] = new L8(40));
        var bytes = new byte[6];
        image.CopyPixelDataTo(bytes);
        Assert.Equal([1, 2, 3, 40, 5, 6], bytes);
    }

    [Fact]
    public void A_clone_is_independent()
    {
        using var image = new Image<L8>(1, 1, new L8(5));
        using var clone = image.Clone();
        clone[0, 0] = new L8(6);
        Assert.Equal((5, 6), (image[0, 0].PackedValue, clone[0, 0].PackedValue));
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 2)]
    [InlineData(0, -1)]
    public void Outside_is_refused(int x, int y)
    {
        using var image = new Image<L8>(3, 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => image[x, y]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, 1)]
    public void An_image_has_a_size(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Image<L8>(width, height));

    [Fact]
    public void Too_few_pixels_are_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Image.LoadPixelData<L8>(new byte[5], 3, 2));

    [Fact]
    public void Disposed_images_are_not_read()
    {
        var image = new Image<L8>(1, 1);
        image.Dispose();
        Assert.Throws<ObjectDisposedException>(() => image.Clone());
    }

    // Values of ImageSharp 3.1.12.
    [Theory]
    [InlineData(255, 0, 0, 54, 13933)]
    [InlineData(0, 255, 0, 182, 46871)]
    [InlineData(0, 0, 255, 18, 4732)]
    [InlineData(1, 2, 3, 2, 478)]
    [InlineData(200, 100, 50, 118, 30236)]
    public void Luminance_is_that_of_BT_709(byte r, byte g, byte b, int expected8, int expected16)
    {
        using var image = new Image<Rgba32>(1, 1, new Rgba32(r, g, b, 7));
        Assert.Equal(expected8, image.CloneAs<L8>()[0, 0].PackedValue);
        Assert.Equal(expected16, image.CloneAs<L16>()[0, 0].PackedValue);
    }

    [Fact]
    public void Every_grey_stays_itself_in_colour_and_back()
    {
        using var image = new Image<L16>(65536, 1);
        for (var i = 0; i < 65536; i++)
        {
            image[i, 0] = new L16((ushort)i);
        }

        using var same = image.CloneAs<L16>();
        using var narrow = image.CloneAs<Rgb24>().CloneAs<L8>();
        Assert.All(Enumerable.Range(0, 65536), i => Assert.Equal(i, same[i, 0].PackedValue));
        Assert.All(Enumerable.Range(0, 65536), i => Assert.Equal((int)Math.Round(i / 257.0), narrow[i, 0].PackedValue));
    }
}
