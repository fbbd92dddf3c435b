namespace Residua.Data.Weights;

/// <summary>Sizes of elements and tensors.</summary>
internal static class ElementTypeExtensions
{
    /// <summary>Bytes of one element.</summary>
    public static int Bytes(this ElementType type) => type switch
    {
        ElementType.Float64 or ElementType.Int64 => 8,
        ElementType.Float32 or ElementType.Int32 => 4,
        ElementType.Float16 or ElementType.BFloat16 or ElementType.Int16 => 2,
        _ => 1,
    };

    /// <summary>Bytes of a tensor; null where a length is negative or the product leaves 64 bits.</summary>
    public static long? Bytes(this ElementType type, ReadOnlySpan<long> shape)
    {
        Int128 bytes = type.Bytes(); // the product of two 64-bit numbers always fits
        foreach (var length in shape)
        {
            bytes *= length;
            if (length < 0 || bytes > long.MaxValue)
            {
                return null;
            }
        }

        return (long)bytes;
    }
}
