namespace SixLabors.ImageSharp.PixelFormats;

/// <summary>What the pixel types share: luminance and the change between 8 and 16 bits.</summary>
internal static class Channel
{
    // ITU-R BT.709 weights. float, not double: the package rounds the float sum, and the last bit decides.
    public static byte Luminance(byte r, byte g, byte b) => (byte)((r * 0.2126f) + (g * 0.7152f) + (b * 0.0722f) + 0.5f);

    public static ushort Luminance(float r, float g, float b) => (ushort)((r * 0.2126f) + (g * 0.7152f) + (b * 0.0722f) + 0.5f);

    public static ushort Widen(byte value) => (ushort)(value * 257);

    // round(value / 257) without a division; exact for every 16-bit value.
    public static byte Narrow(ushort value) => (byte)(((value * 255) + 32895) >> 16);
}
