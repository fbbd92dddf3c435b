namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>Wide enough for every pixel type, so that all conversions go through it without loss.</summary>
internal readonly record struct Rgba64(ushort R, ushort G, ushort B, ushort A)
{
    public static Rgba64 Grey(ushort value) => new(value, value, value, ushort.MaxValue);
}
