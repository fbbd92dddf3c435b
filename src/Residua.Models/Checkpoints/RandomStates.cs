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

/// <summary>Keeps the place of torch's generator on the CPU.</summary>
internal sealed class TorchState : ICheckpointed
{
    public void Save(CheckpointWriter to)
    {
        using var state = get_rng_state();
        to.Add("state", state);
    }

    public void Restore(CheckpointReader from)
    {
        using var state = get_rng_state();
        from.CopyTo("state", state);
        try
        {
            set_rng_state(state);
        }
        catch (ExternalException exception)
        {
            throw from.Broken($"has a random stream that is none: {exception.Message}", exception);
        }
    }
}
