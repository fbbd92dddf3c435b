using SixLabors.ImageSharp.Formats.Png;

namespace SixLabors.ImageSharp.Metadata;

/// <summary>What a file says beside its pixels.</summary>
public sealed class ImageMetadata
{
    internal PngMetadata Png { get; } = new();
}
