namespace Residua.Numerics;

/// <summary>A random stream whose place can be kept.</summary>
public interface IRandomStream
{
    /// <summary>The place in the stream, to go on from with <see cref="Restore"/>.</summary>
    byte[] Save();

    /// <summary>Goes to a place that <see cref="Save"/> gave.</summary>
    /// <exception cref="ArgumentException">The bytes are no place in such a stream; the stream is unchanged.</exception>
    void Restore(ReadOnlySpan<byte> state);
}
