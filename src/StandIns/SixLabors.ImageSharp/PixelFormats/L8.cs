namespace SixLabors.ImageSharp.PixelFormats;

public struct L8(byte luminance) : IPixel<L8>
{
    public byte PackedValue { get; set; } = luminance;

    public static bool operator ==(L8 left, L8 right) => left.Equals(right);

    public static bool operator !=(L8 left, L8 right) => !left.Equals(right);

    void IPixel.FromRgba64(Rgba64 source) =>
        PackedValue = Channel.Luminance(Channel.Narrow(source.R), Channel.Narrow(source.G), Channel.Narrow(source.B));

    readonly Rgba64 IPixel.ToRgba64() => Rgba64.Grey(Channel.Widen(PackedValue));

    public readonly bool Equals(L8 other) => PackedValue == other.PackedValue;

    public override readonly bool Equals(object? obj) => obj is L8 other && Equals(other);

    public override readonly int GetHashCode() => PackedValue;

    public override readonly string ToString() => $"L8({PackedValue})";
}
