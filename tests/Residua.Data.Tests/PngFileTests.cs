using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Data.Tests;

public sealed class PngFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(PngColorType.Grayscale, PngBitDepth.Bit8)]
    [InlineData(PngColorType.Rgb, PngBitDepth.Bit8)]
    [InlineData(PngColorType.RgbWithAlpha, PngBitDepth.Bit8)]
    [InlineData(PngColorType.Grayscale, PngBitDepth.Bit16)]
    public void Black_is_0_and_white_is_1_at_every_depth(PngColorType type, PngBitDepth depth)
    {
        Write(new L16[] { new(0), new(257 * 51), new(65535), new(257), new(0), new(257 * 102) }, 3, type, depth);

        var stack = PngFile.Read(_folder["a.png"]);

        Assert.Equal((1, 2, 3), (stack.Count, stack.Height, stack.Width));
        Assert.Equal([0, 51 / 255f, 1, 1 / 255f, 0, 102 / 255f], stack.Pixels);
        Assert.Equal("a.png", stack.NameOf(0));
    }

    [Fact]
    public void Sixteen_bits_are_kept()
    {
        Write(new L16[] { new(1), new(40001) }, 2, PngColorType.Grayscale, PngBitDepth.Bit16);

        Assert.Equal([1 / 65535f, 40001 / 65535f], PngFile.Read(_folder["a.png"]).Pixels);
    }

    [Fact]
    public void Colour_is_refused()
    {
        Write(new Rgb24[] { new(1, 1, 1), new(1, 2, 1) }, 2, PngColorType.Rgb, PngBitDepth.Bit8);

        Assert.EndsWith("a.png: is in colour; intensities are read from grey pictures", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData("", "is empty")]
    [InlineData("no picture", "is no PNG")]
    public void What_is_no_picture_is_refused(string? content, string message)
    {
        if (content is not null)
        {
            File.WriteAllText(_folder["a.png"], content);
        }

        Assert.Contains($"a.png: {message}", Refused(), StringComparison.Ordinal);
    }

    private string Refused() => Assert.Throws<BadInputException>(() => PngFile.Read(_folder["a.png"])).Message;

    private void Write<T>(T[] pixels, int width, PngColorType type, PngBitDepth depth)
        where T : unmanaged, IPixel<T>
    {
        using var image = Image.LoadPixelData<T>(pixels, width, pixels.Length / width);
        image.SaveAsPng(_folder["a.png"], new() { ColorType = type, BitDepth = depth });
    }
}
