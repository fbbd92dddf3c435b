namespace Residua.Data.Weights;

/// <summary>A run of elements that tensors of a PyTorch file look into.</summary>
/// <param name="Key">Where the file has it.</param>
/// <param name="Type">Of each element.</param>
/// <param name="Count">Elements.</param>
internal sealed record PickledStorage(string Key, ElementType Type, long Count)
{
    /// <summary>At most what one array holds.</summary>
    public int Bytes => (int)Count * Type.Bytes();

    /// <summary>Refuses bytes that are not as many as the storage has elements for.</summary>
    public void CheckLength(long bytes)
    {
        if (bytes != Bytes)
        {
            throw new InvalidDataException(
                $"contradicts itself: storage '{Key}' of {Count} {Type} needs {Bytes} bytes, it has {bytes}");
        }
    }

    /// <summary>
    /// Reads a reference to a storage: ('storage', type, key, device, count), formerly also of which other it is a view.
    /// </summary>
    /// <exception cref="InvalidDataException">It is not such a reference.</exception>
    public static PickledStorage From(object? reference)
    {
        if (reference is not object?[] fields || fields is not ["storage", ElementType type, string key, string, long count, ..])
        {
            throw new InvalidDataException("refers to something outside its pickle that is not a storage");
        }

        if (fields.Length > 5 && fields[5] is not null)
        {
            throw new InvalidDataException($"has storage '{key}' as a view of another, as PyTorch before 0.4 did; save it again");
        }

        return type.Bytes([count]) <= Array.MaxLength
            ? new(key, type, count)
            : throw new InvalidDataException($"has storage '{key}' of {count} {type}; at most {Array.MaxLength} bytes are read");
    }
}
