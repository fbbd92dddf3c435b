namespace Residua.Numerics;

/// <summary>The four lines of a beam; those outside the volume are empty.</summary>
internal readonly ref struct BeamLines
{
    /// <summary>Lines of a beam.</summary>
    public const int Count = 4;

    private readonly ReadOnlySpan<ulong> _first;
    private readonly ReadOnlySpan<ulong> _second;
    private readonly ReadOnlySpan<ulong> _third;
    private readonly ReadOnlySpan<ulong> _fourth;

    private BeamLines(
        ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second, ReadOnlySpan<ulong> third, ReadOnlySpan<ulong> fourth)
    {
        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    /// <summary>The lines (2y, 2z), (2y + 1, 2z), (2y, 2z + 1) and (2y + 1, 2z + 1).</summary>
    public static BeamLines Of(BitRows bits, int y, int z) =>
        new(bits[2 * y, 2 * z], bits[(2 * y) + 1, 2 * z], bits[2 * y, (2 * z) + 1], bits[(2 * y) + 1, (2 * z) + 1]);

    /// <summary>Line 0 to 3.</summary>
    public ReadOnlySpan<ulong> this[int line] => line switch { 0 => _first, 1 => _second, 2 => _third, _ => _fourth };

    /// <summary>Where any line is set.</summary>
    public ulong Any(int word) => _first[word] | _second[word] | _third[word] | _fourth[word];
}
