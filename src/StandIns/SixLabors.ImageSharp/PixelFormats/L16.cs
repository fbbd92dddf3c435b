namespace SixLabors.ImageSharp.PixelFormats;

public struct L16(ushort luminance) : IPixel<L16>
{
    public ushort PackedValue { get; set; } = luminance;

    public static bool operator ==(L16 left, L16 right) => left.Equals(right);

    public static bool operator !=(L16 left, L16 right) => !left.Equals(right);

    void IPixel.FromRgba64(Rgba64 source) => PackedValue = Channel.Luminance((float)source.R, source.G, source.B);

    readonly Rgba64 IPixel.ToRgba64() => Rgba64.Grey(PackedValue);

    public readonly bool Equals(L16 other) => PackedValue == other.PackedValue;

    public override readonly bool Equals(object? obj) => obj is L16 other && Equals(other);

    public override readonly int GetHashCode() => PackedValue;

    public override readonly string ToString() => $"L16({PackedValue})";
}
