using System.Numerics;

namespace SixLabors.ImageSharp.PixelFormats;

public struct L8(byte luminance) : IPixel<L8>
{
    public byte PackedValue { get; set; } = luminance;

    public static bool operator ==(L8 left, L8 right) => left.Equals(right);

    public static bool operator !=(L8 left, L8 right) => !left.Equals(right);

    void IPixel.FromScaledVector4(Vector4 vector)
    {
        // Here the package rounds halves up, in colours to even.
        var bytes = Channel.ToBytes(vector) + new Vector4(0.5f);
        PackedValue = Channel.Luminance((byte)bytes.X, (byte)bytes.Y, (byte)bytes.Z);
    }

    readonly Vector4 IPixel.ToScaledVector4()
    {
        var value = PackedValue / 255f;
        return new(value, value, value, 1f);
    }

    void IPixel.FromRgba64(Rgba64 source) =>
        PackedValue = Channel.Luminance(Channel.Narrow(source.R), Channel.Narrow(source.G), Channel.Narrow(source.B));

    readonly Rgba64 IPixel.ToRgba64() => Rgba64.Grey(Channel.Widen(PackedValue));

    public readonly bool Equals(L8 other) => PackedValue == other.PackedValue;

    public override readonly bool Equals(object? obj) => obj is L8 other && Equals(other);

    public override readonly int GetHashCode() => PackedValue;

    public override readonly string ToString() => $"L8({PackedValue})";
}
