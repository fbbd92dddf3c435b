using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace StandIns.Tests;

public class PngWritingTests
{
    [Fact]
    public void Layout_follows_from_the_pixel_type()
    {
        Assert.Equal((0, 8), Layout(new Image<L8>(2, 2), new()));
        Assert.Equal((0, 16), Layout(new Image<L16>(2, 2), new()));
        Assert.Equal((2, 8), Layout(new Image<Rgb24>(2, 2), new()));
        Assert.Equal((6, 8), Layout(new Image<Rgba32>(2, 2), new()));
    }

    [Theory]
    [InlineData(PngColorType.Grayscale, PngBitDepth.Bit16, 0, 16)]
    [InlineData(PngColorType.GrayscaleWithAlpha, null, 4, 8)]
    [InlineData(PngColorType.Rgb, null, 2, 8)]
    [InlineData(PngColorType.RgbWithAlpha, PngBitDepth.Bit16, 6, 16)]
    public void Layout_can_be_chosen(PngColorType color, PngBitDepth? depth, int expectedColor, int expectedDepth) =>
        Assert.Equal(
            (expectedColor, expectedDepth),
            Layout(new Image<Rgba32>(2, 2), new() { ColorType = color, BitDepth = depth }));

    [SkippableTheory]
    [InlineData(PngColorType.Palette, PngBitDepth.Bit8)]
    [InlineData(PngColorType.Grayscale, PngBitDepth.Bit4)]
    public void What_is_only_read_is_refused(PngColorType color, PngBitDepth depth)
    {
        Skip.If(Upstream.IsInUse, "writes it");
        Assert.Throws<NotSupportedException>(() => Layout(new Image<L8>(2, 2), new() { ColorType = color, BitDepth = depth }));
    }

    [Fact]
    public void Every_pixel_type_comes_back_as_it_was()
    {
        ComesBack((x, y) => new L8((byte)(x * y)));
        ComesBack((x, y) => new L16((ushort)(x * y * 97)));
        ComesBack((x, y) => new Rgb24((byte)(x * 5), (byte)(y * 7), (byte)(x * y)));
        ComesBack((x, y) => new Rgba32((byte)(x * 5), (byte)(y * 7), (byte)(x * y), (byte)(x + y)));
    }

    [Theory]
    [InlineData(PngCompressionLevel.NoCompression)]
    [InlineData(PngCompressionLevel.BestCompression)]
    public void Level_changes_the_size_and_not_the_pixels(PngCompressionLevel level)
    {
        using var image = new Image<L8>(100, 100, new L8(7));
        var file = Bytes(image, new() { CompressionLevel = level });
        Assert.Equal(level == PngCompressionLevel.NoCompression, file.Length > 10_000);
        Assert.Equal(7, Image.Load<L8>(file)[99, 99].PackedValue);
    }

    [Fact]
    public void Same_pixels_give_the_same_file()
    {
        using var image = new Image<Rgba32>(20, 20, new Rgba32(1, 2, 3));
        using var copy = image.Clone();
        Assert.Equal(Bytes(image, new()), Bytes(copy, new()));
    }

    [Fact]
    public void Save_takes_the_format_from_the_extension()
    {
        using var image = new Image<L8>(3, 2);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        image.Save(path);
        Assert.Equal(3, Image.Load<L8>(path).Width);
        File.Delete(path);
        Assert.Throws<UnknownImageFormatException>(() => image.Save(path + ".unknown"));
        Assert.False(File.Exists(path + ".unknown"));
    }

    private static void ComesBack<TPixel>(Func<int, int, TPixel> pixel)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        using var image = new Image<TPixel>(31, 17);
        for (var i = 0; i < 31 * 17; i++)
        {
            image[i % 31, i / 31] = pixel(i % 31, i / 31);
        }

        using var back = Image.Load<TPixel>(Bytes(image, new()));
        Assert.All(Enumerable.Range(0, 31 * 17), i => Assert.Equal(image[i % 31, i / 31], back[i % 31, i / 31]));
    }

    private static (int Color, int Depth) Layout(Image image, PngEncoder encoder)
    {
        using (image)
        {
            return Bytes(image, encoder) is var file ? (file[25], file[24]) : default;
        }
    }

    private static byte[] Bytes(Image image, PngEncoder encoder)
    {
        using var stream = new MemoryStream();
        image.SaveAsPng(stream, encoder);
        return stream.ToArray();
    }
}
