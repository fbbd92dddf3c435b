namespace SixLabors.ImageSharp.Formats.Png;

/// <summary>What is not set follows from the pixel type: L8 and L16 grey, Rgb24 colour, Rgba32 colour with alpha.</summary>
public class PngEncoder
{
    public PngBitDepth? BitDepth { get; init; }

    public PngColorType? ColorType { get; init; }

    public PngCompressionLevel CompressionLevel { get; init; } = PngCompressionLevel.DefaultCompression;
}
