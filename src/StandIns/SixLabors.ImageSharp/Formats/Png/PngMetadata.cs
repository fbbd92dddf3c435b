using SixLabors.ImageSharp.Formats.Png.Chunks;

namespace SixLabors.ImageSharp.Formats.Png;

#pragma warning disable CA2227 // Can be set, as in the package.

public class PngMetadata
{
    public PngBitDepth? BitDepth { get; set; }

    public PngColorType? ColorType { get; set; }

    /// <summary>Latin-1 texts; compressed and international ones are passed over.</summary>
    public IList<PngTextData> TextData { get; set; } = [];
}
