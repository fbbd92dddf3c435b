using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Png;
using SixLabors.ImageSharp.PixelFormats;

namespace StandIns.Tests;

public class PngMetadataTests
{
    [Fact]
    public void Texts_come_back()
    {
        using var image = new Image<L8>(3, 2);
        image.Metadata.GetPngMetadata().TextData.Add(new("Description", "drawn, not measured", "", ""));
        using var stream = new MemoryStream();
        image.SaveAsPng(stream);

        Assert.Equal(["Description: drawn, not measured"], Texts(Image.Load<L8>(stream.ToArray()).Metadata.GetPngMetadata()));
        Assert.Equal(["Description: drawn, not measured"], Texts(Image.Identify(stream.ToArray()).Metadata.GetPngMetadata()));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    [InlineData(6, 16)]
    public void Identify_tells_the_layout(byte color, byte depth)
    {
        var png = new PngFileBuilder { ColorType = color, BitDepth = depth, Extra = [("PLTE", new byte[3])] };
        var metadata = Image.Identify(png.Build()).Metadata.GetPngMetadata();
        Assert.Equal(((PngColorType)color, (PngBitDepth)depth), (metadata.ColorType, metadata.BitDepth));
    }

    [Fact]
    public void A_text_without_keyword_is_passed_over()
    {
        var png = new PngFileBuilder { Extra = [("tEXt", [0, 65]), ("tEXt", [65]), ("tEXt", [65, 0, 66])] };
        Assert.Equal(["A: B"], Texts(Image.Identify(png.Build()).Metadata.GetPngMetadata()));
    }

    private static IEnumerable<string> Texts(PngMetadata metadata) =>
        metadata.TextData.Select(text => $"{text.Keyword}: {text.Value}");
}
