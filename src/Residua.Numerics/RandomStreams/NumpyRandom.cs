using System.Numerics;
using System.Runtime.CompilerServices;

namespace Residua.Numerics;

/// <summary>The stream of NumPy's legacy generator (<c>numpy.random.seed</c>, <c>RandomState</c>), draw by draw.</summary>
/// <remarks>Not safe for use by several threads at once.</remarks>
public sealed class NumpyRandom(uint seed) : IRandomStream
{
    private readonly MersenneTwister _bits = new(seed);
    private double? _spareNormal;

    /// <summary>The next 32 bits.</summary>
    public uint NextUInt32() => _bits.NextUInt32();

    /// <summary>A number in [<paramref name="low"/>, <paramref name="high"/>), as <c>uniform</c>.</summary>
    public double Uniform(double low = 0, double high = 1) => low + (high - low) * _bits.NextDouble();

    /// <summary>A normally distributed number, as <c>normal</c>: the polar method, two values for each accepted pair.</summary>
    /// <remarks>
    /// Exact where the platform's logarithm is the C library's that NumPy used; elsewhere the last bit may differ.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is negative or NaN.</exception>
    public double Normal(double mean = 0, double scale = 1)
    {
        if (!(scale >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "A standard deviation is at least 0.");
        }

        return mean + scale * StandardNormal();
    }

    /// <summary>An integer in [<paramref name="low"/>, <paramref name="high"/>), upper end excluded, as <c>randint</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range is empty.</exception>
    public long RandInt(long low, long high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        return (long)((ulong)low + UpTo((ulong)high - (ulong)low - 1));
    }

    /// <summary>
    /// <paramref name="size"/> integers in [0, <paramref name="n"/>), drawn with replacement, as <c>choice(n, size)</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing to choose from, or a negative size.</exception>
    public long[] Choice(long n, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var chosen = new long[size];
        foreach (ref var one in chosen.AsSpan())
        {
            one = RandInt(0, n);
        }

        return chosen;
    }

    /// <summary>The next draws of <c>choice(n, …)</c>, as many as there is room for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nothing to choose from.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Choice(int n, Span<int> chosen)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        foreach (ref var one in chosen)
        {
            one = (int)UpTo((ulong)n - 1);
        }
    }

    /// <summary>A random order of 0 … <paramref name="n"/> − 1, as <c>permutation(n)</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    public int[] Permutation(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        int[] order = [.. Enumerable.Range(0, n)];
        for (var last = n - 1; last > 0; last--)
        {
            var other = (int)UpTo((ulong)last);
            (order[last], order[other]) = (order[other], order[last]);
        }
        return order;
    }

    /// <inheritdoc />
    public byte[] Save() => [.. _bits.Save(), .. BitConverter.GetBytes(_spareNormal ?? double.NaN)];

    /// <inheritdoc />
    public void Restore(ReadOnlySpan<byte> state)
    {
        var bits = Math.Max(state.Length - sizeof(double), 0);
        _bits.Restore(state[..bits]);
        _spareNormal = BitConverter.ToDouble(state[bits..]) is var spare && double.IsNaN(spare) ? null : spare;
    }

    // Draws bits under the smallest mask that covers the maximum until they do not exceed it.
    private ulong UpTo(ulong maximum)
    {
        if (maximum == 0)
        {
            return 0;
        }

        var mask = ulong.MaxValue >> BitOperations.LeadingZeroCount(maximum);
        ulong drawn;
        do
        {
            drawn = mask & (maximum <= uint.MaxValue ? _bits.NextUInt32() : NextUInt64());
        }
        while (drawn > maximum);
        return drawn;
    }

    private ulong NextUInt64()
    {
        var high = (ulong)_bits.NextUInt32() << 32;
        return high | _bits.NextUInt32();
    }

    private double StandardNormal()
    {
        if (_spareNormal is { } spare)
        {
            _spareNormal = null;
            return spare;
        }
        double x, y, squared;
        do
        {
            x = 2.0 * _bits.NextDouble() - 1.0;
            y = 2.0 * _bits.NextDouble() - 1.0;
            squared = x * x + y * y;
        }
        while (squared is >= 1.0 or 0.0);
        var factor = Math.Sqrt(-2.0 * Math.Log(squared) / squared);
        _spareNormal = factor * x;
        return factor * y;
    }
}
