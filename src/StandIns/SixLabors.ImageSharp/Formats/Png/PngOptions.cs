namespace SixLabors.ImageSharp.Formats.Png;

#pragma warning disable CA1008, CA1028, CA1069 // Zero, size and doubled values as the package has them.

/// <summary>A palette is read, and left out of writing: it would need a quantiser.</summary>
public enum PngColorType : byte
{
    Grayscale = 0,
    Rgb = 2,
    Palette = 3,
    GrayscaleWithAlpha = 4,
    RgbWithAlpha = 6,
}

/// <summary>Depths below eight bits are read, and left out of writing.</summary>
public enum PngBitDepth : byte
{
    Bit1 = 1,
    Bit2 = 2,
    Bit4 = 4,
    Bit8 = 8,
    Bit16 = 16,
}

public enum PngCompressionLevel
{
    Level0 = 0,
    NoCompression = Level0,
    Level1 = 1,
    BestSpeed = Level1,
    Level2 = 2,
    Level3 = 3,
    Level4 = 4,
    Level5 = 5,
    Level6 = 6,
    DefaultCompression = Level6,
    Level7 = 7,
    Level8 = 8,
    Level9 = 9,
    BestCompression = Level9,
}
