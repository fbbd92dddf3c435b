using Residua.Numerics;

namespace Residua.Models;

/// <summary>Keeps the place of a random stream.</summary>
/// <param name="stream">The stream; whoever draws from it shares the object.</param>
public sealed class StreamState(IRandomStream stream) : ICheckpointed
{
    /// <inheritdoc />
    public void Save(CheckpointWriter to) => to.Add("state", stream.Save());

    /// <inheritdoc />
    public void Restore(CheckpointReader from)
    {
        try
        {
            stream.Restore(from.Bytes("state"));
        }
        catch (ArgumentException exception)
        {
            throw from.Broken($"has a random stream that is none: {exception.Message}", exception);
        }
    }
}
