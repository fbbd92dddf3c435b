using System.Numerics;

namespace Residua.Numerics;

/// <summary>The stream of CPython's <c>random.Random(seed)</c>, draw by draw (any version since 3.2).</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class PythonRandom : IRandomStream
{
    private readonly MersenneTwister _bits;

    /// <summary>A fresh stream; a negative seed gives the stream of its absolute value, as in CPython.</summary>
    public PythonRandom(long seed)
    {
        // Negation in unsigned arithmetic, because -long.MinValue does not fit a long.
        var magnitude = seed < 0 ? 0UL - (ulong)seed : (ulong)seed;
        uint low = (uint)magnitude, high = (uint)(magnitude >> 32);
        _bits = new MersenneTwister(high == 0 ? [low] : [low, high]);
    }

    /// <summary>The next 32 bits, as <c>getrandbits(32)</c>.</summary>
    public uint NextUInt32() => _bits.NextUInt32();

    /// <summary>A number in [0, 1), as <c>random()</c>.</summary>
    public double Random() => _bits.NextDouble();

    /// <summary>A number between <paramref name="a"/> and <paramref name="b"/>, as <c>uniform(a, b)</c>.</summary>
    public double Uniform(double a, double b) => a + (b - a) * _bits.NextDouble();

    /// <summary>
    /// An integer in [<paramref name="lowest"/>, <paramref name="highest"/>], both included, as <c>randint</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty, or holds all 2^64 values.</exception>
    public long RandInt(long lowest, long highest)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lowest, highest);
        var count = (ulong)highest - (ulong)lowest + 1;
        ArgumentOutOfRangeException.ThrowIfZero(count, nameof(highest));

        // The bit length of the count itself: a power of two rejects half of its draws, and the stream depends on that.
        var length = 64 - BitOperations.LeadingZeroCount(count);
        ulong drawn;
        do
        {
            drawn = Bits(length);
        }
        while (drawn >= count);
        return (long)((ulong)lowest + drawn);
    }

    /// <inheritdoc />
    public byte[] Save() => _bits.Save();

    /// <inheritdoc />
    public void Restore(ReadOnlySpan<byte> state) => _bits.Restore(state);

    private ulong Bits(int length)
    {
        if (length <= 32)
        {
            return _bits.NextUInt32() >> (32 - length);
        }

        ulong low = _bits.NextUInt32();
        return low | ((ulong)(_bits.NextUInt32() >> (64 - length)) << 32);
    }
}
