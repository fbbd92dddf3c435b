using System.Runtime.InteropServices;

namespace SixLabors.ImageSharp.PixelFormats;

[StructLayout(LayoutKind.Sequential)]
public struct Rgb24(byte r, byte g, byte b) : IPixel<Rgb24>
{
    public byte R = r;

    public byte G = g;

    public byte B = b;

    public static bool operator ==(Rgb24 left, Rgb24 right) => left.Equals(right);

    public static bool operator !=(Rgb24 left, Rgb24 right) => !left.Equals(right);

    void IPixel.FromRgba64(Rgba64 source) =>
        this = new(Channel.Narrow(source.R), Channel.Narrow(source.G), Channel.Narrow(source.B));

    readonly Rgba64 IPixel.ToRgba64() => new(Channel.Widen(R), Channel.Widen(G), Channel.Widen(B), ushort.MaxValue);

    public readonly bool Equals(Rgb24 other) => R == other.R && G == other.G && B == other.B;

    public override readonly bool Equals(object? obj) => obj is Rgb24 other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(R, G, B);

    public override readonly string ToString() => $"Rgb24({R}, {G}, {B})";
}
