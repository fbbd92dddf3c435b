using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Residua.Numerics;

/// <summary>The MT19937 generator behind both CPython's <c>random</c> and NumPy's legacy generator.</summary>
/// <remarks>Matsumoto and Nishimura 1998, "Mersenne Twister", with the initialisations of their 2002 code.</remarks>
public sealed class MersenneTwister : IRandomStream
{
    private const int Length = 624;
    private const int Middle = 397;

    private readonly uint[] _state = new uint[Length];
    private int _next = Length;

    /// <summary>Seeds from one word, as NumPy's <c>seed(int)</c> does.</summary>
    public MersenneTwister(uint seed)
    {
        _state[0] = seed;
        for (var i = 1; i < Length; i++)
        {
            _state[i] = 1812433253u * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i;
        }
    }

    /// <summary>Seeds from a key of one or more words, as CPython does even for an int of one word.</summary>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public MersenneTwister(ReadOnlySpan<uint> key)
        : this(19650218u)
    {
        if (key.IsEmpty)
        {
            throw new ArgumentException("A key has at least one word.", nameof(key));
        }

        var at = 1;
        for (int step = 0, word = 0; step < Math.Max(Length, key.Length); step++)
        {
            _state[at] = (_state[at] ^ (Scrambled(at) * 1664525u)) + key[word] + (uint)word;
            at = NextPosition(at);
            word = (word + 1) % key.Length;
        }
        for (var step = 1; step < Length; step++)
        {
            _state[at] = (_state[at] ^ (Scrambled(at) * 1566083941u)) - (uint)at;
            at = NextPosition(at);
        }
        _state[0] = 0x80000000u;
    }

    /// <summary>The next 32 random bits.</summary>
    public uint NextUInt32()
    {
        if (_next == Length)
        {
            Refill();
        }

        var bits = _state[_next++];
        bits ^= bits >> 11;
        bits ^= (bits << 7) & 0x9d2c5680u;
        bits ^= (bits << 15) & 0xefc60000u;
        return bits ^ (bits >> 18);
    }

    /// <summary>The next 53 random bits as a number in [0, 1); two 32-bit outputs.</summary>
    public double NextDouble()
    {
        var high = NextUInt32() >> 5;
        var low = NextUInt32() >> 6;
        return (high * 67108864.0 + low) / 9007199254740992.0;
    }

    /// <inheritdoc />
    public byte[] Save() => [.. MemoryMarshal.AsBytes(_state.AsSpan()), .. BitConverter.GetBytes(_next)];

    /// <inheritdoc />
    public void Restore(ReadOnlySpan<byte> state)
    {
        const int Words = Length * sizeof(uint);
        var next = state.Length == Words + sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(state[Words..]) : -1;
        if (next is < 0 or > Length)
        {
            throw new ArgumentException($"{state.Length} bytes are no state of a Mersenne Twister", nameof(state));
        }

        MemoryMarshal.Cast<byte, uint>(state[..Words]).CopyTo(_state);
        _next = next;
    }

    private uint Scrambled(int at) => _state[at - 1] ^ (_state[at - 1] >> 30);

    // Position 0 only ever mirrors the last word while a key is mixed in.
    private int NextPosition(int at)
    {
        if (at + 1 < Length)
        {
            return at + 1;
        }

        _state[0] = _state[Length - 1];
        return 1;
    }

    private void Refill()
    {
        // Three stretches, so that no index has to be taken modulo the length.
        for (var i = 0; i < Length - Middle; i++)
        {
            _state[i] = _state[i + Middle] ^ Twisted(_state[i], _state[i + 1]);
        }

        for (var i = Length - Middle; i < Length - 1; i++)
        {
            _state[i] = _state[i + Middle - Length] ^ Twisted(_state[i], _state[i + 1]);
        }

        _state[Length - 1] = _state[Middle - 1] ^ Twisted(_state[Length - 1], _state[0]);
        _next = 0;
    }

    private static uint Twisted(uint word, uint next)
    {
        var joined = (word & 0x80000000u) | (next & 0x7fffffffu);
        return (joined >> 1) ^ ((joined & 1) * 0x9908b0dfu);
    }
}
