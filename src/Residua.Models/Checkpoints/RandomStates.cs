using System.Runtime.InteropServices;
using Residua.Numerics;
using static TorchSharp.torch;

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

/// <summary>Torch's generator on the CPU.</summary>
internal sealed class TorchStream : IRandomStream
{
    public byte[] Save()
    {
        using var state = get_rng_state();
        return state.bytes.ToArray();
    }

    public void Restore(ReadOnlySpan<byte> state)
    {
        using var place = get_rng_state();
        if (state.Length != place.NumberOfElements)
        {
            throw new ArgumentException($"{state.Length} bytes are no state of torch's generator", nameof(state));
        }

        state.CopyTo(place.bytes);
        try
        {
            set_rng_state(place);
        }
        catch (ExternalException exception)
        {
            throw new ArgumentException(exception.Message, nameof(state), exception);
        }
    }
}
