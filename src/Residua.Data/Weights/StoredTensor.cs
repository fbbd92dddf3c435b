namespace Residua.Data.Weights;

/// <summary>A tensor as files hold it: little-endian, row-major, without gaps.</summary>
/// <param name="Type">How one element is written.</param>
/// <param name="Shape">Lengths of the axes, none negative; empty for a single number.</param>
/// <param name="Bytes">As many as shape and type need; at most 2 GB.</param>
/// <exception cref="ArgumentException">The bytes are not as many as shape and type need.</exception>
public sealed record StoredTensor(ElementType Type, long[] Shape, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>As many as shape and type need; at most 2 GB.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = Type.Bytes(Shape) == Bytes.Length
        ? Bytes
        : throw new ArgumentException($"{Bytes.Length} bytes do not make ({string.Join(", ", Shape)}) {Type}", nameof(Bytes));
}
