using System.Runtime.InteropServices;

namespace SixLabors.ImageSharp.PixelFormats;

[StructLayout(LayoutKind.Sequential)]
public struct Rgba32(byte r, byte g, byte b, byte a) : IPixel<Rgba32>
{
    public byte R = r;

    public byte G = g;

    public byte B = b;

    public byte A = a;

    public Rgba32(byte r, byte g, byte b)
        : this(r, g, b, byte.MaxValue)
    {
    }

    public static bool operator ==(Rgba32 left, Rgba32 right) => left.Equals(right);

    public static bool operator !=(Rgba32 left, Rgba32 right) => !left.Equals(right);

    void IPixel.FromRgba64(Rgba64 source) =>
        this = new(Channel.Narrow(source.R), Channel.Narrow(source.G), Channel.Narrow(source.B), Channel.Narrow(source.A));

    readonly Rgba64 IPixel.ToRgba64() => new(Channel.Widen(R), Channel.Widen(G), Channel.Widen(B), Channel.Widen(A));

    public readonly bool Equals(Rgba32 other) => R == other.R && G == other.G && B == other.B && A == other.A;

    public override readonly bool Equals(object? obj) => obj is Rgba32 other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(R, G, B, A);

    public override readonly string ToString() => $"Rgba32({R}, {G}, {B}, {A})";
}
