namespace Residua.Data.Phantoms;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014): integer arithmetic only, so every machine draws the same numbers, and any stream
/// can be started anywhere from a key, so the order of threads cannot matter.
/// </summary>
internal struct Dice(ulong key)
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state = key;

    /// <summary>A key that depends on all of <paramref name="key"/> and <paramref name="branch"/>.</summary>
    public static ulong Branch(ulong key, long branch) => Mix(Mix(key) ^ unchecked((ulong)branch * Step));

    /// <summary>The key of one of a subject's streams.</summary>
    public static ulong Branch(ulong key, RandomStream stream) => Branch(key, (long)stream);

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double Between(double low, double high) => low + ((high - low) * Uniform());

    /// <summary>
    /// Mean 0, variance 1, nearly normal: four uniform 16-bit numbers summed (no logarithm or sine, whose last bits differ).
    /// </summary>
    public float Bell()
    {
        const float Mean = 2 * 65535f;
        const float Scale = 1 / 37837.23f; // √(4 · (2³² − 1) / 12)
        var bits = Next();
        var sum = (int)(bits & 0xFFFF) + (int)((bits >> 16) & 0xFFFF) + (int)((bits >> 32) & 0xFFFF) + (int)(bits >> 48);
        return (sum - Mean) * Scale;
    }

    private ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
