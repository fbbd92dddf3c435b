using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Torch's generator on the CPU.</summary>
internal sealed class TorchStream : IRandomStream
{
    // Where libtorch keeps its Mersenne Twister in the bytes of a generator's state, the same in all versions.
    private const int Bytes = 5056;
    private const int LeftAt = 8;
    private const int NextAt = 16;
    private const int WordsAt = 24;
    private const int Words = 624;

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

    /// <summary>
    /// Goes on as if so many 32-bit outputs had been drawn: a uniform float takes one, as does a normal one among 16 or more; a
    /// loader's seed takes two.
    /// </summary>
    public void Skip(long outputs)
    {
        var place = Save();
        if (place.Length != Bytes)
        {
            throw new NotSupportedException($"torch's generator has a state of {place.Length} bytes, not {Bytes}");
        }

        // Words of 64 bits hold 32 each. "left" counts down to the refill, which comes at 1; that is where a new seed begins.
        var state = new byte[Words * sizeof(uint) + sizeof(int)];
        var (words, left) = (place.AsMemory(WordsAt), place.AsMemory(LeftAt));
        for (var word = 0; word < Words; word++)
        {
            words.Span.Slice(word * sizeof(ulong), sizeof(uint)).CopyTo(state.AsSpan(word * sizeof(uint)));
        }

        var used = Words + 1 - BinaryPrimitives.ReadInt32LittleEndian(left.Span);
        BinaryPrimitives.WriteInt32LittleEndian(state.AsSpan(Words * sizeof(uint)), used);
        var twister = new MersenneTwister(0u);
        twister.Restore(state);
        twister.Skip(outputs);

        state = twister.Save();
        for (var word = 0; word < Words; word++)
        {
            state.AsSpan(word * sizeof(uint), sizeof(uint)).CopyTo(words.Span[(word * sizeof(ulong))..]);
        }

        used = BinaryPrimitives.ReadInt32LittleEndian(state.AsSpan(Words * sizeof(uint)));
        BinaryPrimitives.WriteInt32LittleEndian(left.Span, Words + 1 - used);
        BinaryPrimitives.WriteInt64LittleEndian(place.AsSpan(NextAt), used);
        Restore(place);
    }
}
