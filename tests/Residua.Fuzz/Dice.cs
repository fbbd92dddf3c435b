namespace Residua.Fuzz;

/// <summary>Random numbers that belong to one input: the same for the same seed and number, whoever draws them.</summary>
/// <remarks>SplitMix64; far cheaper to start than <see cref="Random"/>, of which every input would need one.</remarks>
internal struct Dice(long seed, long number)
{
    private ulong _state = Mix((ulong)seed) ^ Mix((ulong)number * 0x9e3779b97f4a7c15);

    /// <summary>From 0 to <paramref name="below"/> − 1.</summary>
    public int Next(int below) => (int)(((UInt128)Bits() * (ulong)below) >> 64);

    public byte Byte() => (byte)Bits();

    public ulong Bits() => Mix(_state += 0x9e3779b97f4a7c15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
}
