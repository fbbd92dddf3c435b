namespace Residua.Data.Weights;

/// <summary>A tensor of a PyTorch file: a view into a storage.</summary>
/// <param name="Storage">What it looks into.</param>
/// <param name="Offset">Its first element there.</param>
/// <param name="Shape">Lengths of its axes.</param>
/// <param name="Strides">Elements from one index to the next, per axis; 0 repeats.</param>
internal sealed record PickledTensor(PickledStorage Storage, long Offset, long[] Shape, long[] Strides)
{
    private const int MostAxes = 64; // PyTorch's own limit

    /// <summary>Elements.</summary>
    public long Count => Shape.Aggregate(1L, (product, length) => product * length);

    /// <summary>Checks that every element lies within the storage, before anything is read from it.</summary>
    /// <param name="arguments">(storage, offset, shape, strides, …), as <c>torch._utils._rebuild_tensor</c> takes them.</param>
    /// <exception cref="InvalidDataException">They are not such arguments.</exception>
    public static PickledTensor From(ReadOnlySpan<object?> arguments)
    {
        if (arguments is not [PickledStorage storage, long offset, object?[] lengths, object?[] steps, ..])
        {
            throw new InvalidDataException("has a tensor that is not made of storage, offset, shape and strides");
        }

        var where = $"has a tensor in storage '{storage.Key}'";
        var (shape, strides) = (Naturals(lengths, where), Naturals(steps, where));
        if (offset < 0)
        {
            throw new InvalidDataException($"{where} at offset {offset}");
        }

        if (shape.Length != strides.Length)
        {
            throw new InvalidDataException($"{where} with {shape.Length} lengths but {strides.Length} strides");
        }

        if (shape.Length > MostAxes)
        {
            throw new InvalidDataException($"{where} with {shape.Length} axes; at most {MostAxes} are read");
        }

        if (storage.Type.Bytes(shape) is null or > int.MaxValue)
        {
            throw new InvalidDataException($"{where} of shape ({string.Join(", ", shape)}), more than 2 GB");
        }

        var tensor = new PickledTensor(storage, offset, shape, strides);
        return tensor.End <= storage.Count
            ? tensor
            : throw new InvalidDataException($"{where} that needs {tensor.End} elements of it; it has {storage.Count}");
    }

    /// <summary>Whether its elements lie in the storage as they are read: row-major, without gaps.</summary>
    public bool IsContiguous
    {
        get
        {
            var expected = 1L;
            for (var axis = Shape.Length - 1; axis >= 0; axis--)
            {
                if (Shape[axis] != 1 && Strides[axis] != expected)
                {
                    return false;
                }

                expected *= Shape[axis];
            }

            return true;
        }
    }

    // Int128: strides and the offset are whatever the file says.
    private Int128 End => Count == 0
        ? 0
        : Shape.Zip(Strides).Aggregate((Int128)Offset + 1, (end, axis) => end + ((Int128)(axis.First - 1) * axis.Second));

    private static long[] Naturals(object?[] numbers, string where) =>
        [.. numbers.Select(number => number is long and >= 0
            ? (long)number
            : throw new InvalidDataException($"{where} with length or stride {number ?? "None"}"))];
}
