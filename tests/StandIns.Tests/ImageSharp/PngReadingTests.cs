using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace StandIns.Tests;

public class PngReadingTests
{
    [Theory]
    [InlineData(1, new byte[] { 0b1010_0000 }, new[] { 255, 0, 255, 0 })]
    [InlineData(2, new byte[] { 0b00_01_10_11 }, new[] { 0, 85, 170, 255 })]
    [InlineData(4, new byte[] { 0x07, 0x8F }, new[] { 0, 119, 136, 255 })]
    [InlineData(8, new byte[] { 0, 1, 254, 255 }, new[] { 0, 1, 254, 255 })]
    [InlineData(16, new byte[] { 0, 0, 0, 129, 0x80, 0, 255, 255 }, new[] { 0, 1, 128, 255 })]
    public void Grey_of_every_depth(byte depth, byte[] row, int[] expected)
    {
        var png = new PngFileBuilder { Height = 1, BitDepth = depth, Rows = [0, .. row] };
        Assert.Equal(expected, Greys(png.Build()));
    }

    [Theory]
    [InlineData(2, 8, new byte[] { 10, 20, 30 }, "10 20 30 255")]
    [InlineData(4, 8, new byte[] { 10, 20 }, "10 10 10 20")]
    [InlineData(6, 8, new byte[] { 10, 20, 30, 40 }, "10 20 30 40")]
    [InlineData(2, 16, new byte[] { 1, 129, 2, 130, 3, 132 }, "1 2 4 255")]
    [InlineData(4, 16, new byte[] { 10, 10, 20, 20 }, "10 10 10 20")]
    [InlineData(6, 16, new byte[] { 1, 1, 2, 2, 3, 3, 4, 4 }, "1 2 3 4")]
    public void Colour_and_alpha(byte colorType, byte depth, byte[] row, string expected)
    {
        var png = new PngFileBuilder { Width = 1, Height = 1, ColorType = colorType, BitDepth = depth, Rows = [0, .. row] };
        Assert.Equal(expected, Text(Image.Load<Rgba32>(png.Build())[0, 0]));
    }

    [Fact]
    public void Sixteen_bits_are_kept_in_L16()
    {
        var png = new PngFileBuilder { Width = 2, Height = 1, BitDepth = 16, Rows = [0, 0x12, 0x34, 0xFF, 0xFE] };
        using var image = Image.Load<L16>(png.Build());
        Assert.Equal([0x1234, 0xFFFE], [image[0, 0].PackedValue, image[1, 0].PackedValue]);
    }

    [Fact]
    public void Palette_with_transparency()
    {
        var png = new PngFileBuilder
        {
            Height = 1,
            ColorType = 3,
            BitDepth = 2,
            Rows = [0, 0b00_01_10_00],
            Extra = [("PLTE", [1, 2, 3, 4, 5, 6, 7, 8, 9]), ("tRNS", [0, 128])],
        };
        using var image = Image.Load<Rgba32>(png.Build());
        Assert.Equal(["1 2 3 0", "4 5 6 128", "7 8 9 255", "1 2 3 0"], Enumerable.Range(0, 4).Select(x => Text(image[x, 0])));
    }

    [Theory]
    [InlineData(0, new byte[] { 0, 3 })]
    [InlineData(2, new byte[] { 0, 1, 0, 2, 0, 3 })]
    public void One_colour_can_mean_see_through(byte colorType, byte[] key)
    {
        var png = new PngFileBuilder
        {
            Width = 2,
            Height = 1,
            ColorType = colorType,
            Extra = [("tRNS", key)],
            Rows = colorType == 0 ? [0, 3, 4] : [0, 1, 2, 3, 1, 2, 4],
        };
        using var image = Image.Load<Rgba32>(png.Build());
        Assert.Equal([0, 255], [image[0, 0].A, image[1, 0].A]);
    }

    // Paeth takes above for the first pixel, the corner for the second, left for the third,
    // and for the fourth left again, which is just as near as the corner.
    [Theory]
    [InlineData(0, new[] { 20, 2, 214, 4 })]
    [InlineData(1, new[] { 20, 22, 236, 240 })]
    [InlineData(2, new[] { 70, 32, 234, 29 })]
    [InlineData(3, new[] { 45, 39, 243, 138 })]
    [InlineData(4, new[] { 70, 52, 10, 14 })]
    public void Filters(byte filter, int[] expected)
    {
        var png = new PngFileBuilder { Rows = [0, 9, 9, 9, 9, 0, 50, 30, 20, 25, filter, 20, 2, 214, 4] };
        Assert.Equal(expected, Greys(png.Build())[8..]);
    }

    [Fact]
    public void Pixels_may_be_spread_over_many_chunks()
    {
        var png = new PngFileBuilder();
        var split = PngFileBuilder.Deflate(png.Rows).Chunk(3).SelectMany(part => PngFileBuilder.Chunk("IDAT", part));
        byte[] file = [.. png.Build()[..33], .. split, .. PngFileBuilder.Chunk("IEND", [])];
        Assert.Equal(Enumerable.Range(0, 12), Greys(file));
    }

    [Fact]
    public void Identify_tells_the_size_from_path_stream_and_bytes()
    {
        var file = new PngFileBuilder().Build();
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, file);
        ImageInfo[] infos = [Image.Identify(path), Image.Identify(new MemoryStream(file)), Image.Identify(file)];
        File.Delete(path);
        Assert.All(infos, info => Assert.Equal((4, 3), (info.Width, info.Height)));
    }

    private static int[] Greys(byte[] file)
    {
        using var image = Image.Load<L8>(file);
        var pixels = new L8[image.Width * image.Height];
        image.CopyPixelDataTo(pixels);
        return [.. pixels.Select(pixel => (int)pixel.PackedValue)];
    }

    private static string Text(Rgba32 pixel) => $"{pixel.R} {pixel.G} {pixel.B} {pixel.A}";
}
