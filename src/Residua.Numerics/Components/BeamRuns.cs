using System.Numerics;

namespace Residua.Numerics;

/// <summary>
/// The runs of a volume's beams: a beam is two lines along axis 0 by two slices, a run is where the four together have no gap.
/// </summary>
internal sealed class BeamRuns
{
    private const int WordBits = 64;

    // For each word of each beam: where runs start, and how many start before it.
    private readonly ulong[] _starts;
    private readonly int[] _before;
    private readonly int _words;

    /// <summary>Finds the runs.</summary>
    public BeamRuns(BitRows bits)
    {
        _words = bits.WordsPerRow;
        (BeamsY, BeamsZ) = ((bits.Shape.Y + 1) / 2, (bits.Shape.Z + 1) / 2);
        _starts = new ulong[BeamsY * BeamsZ * _words];
        _before = new int[_starts.Length];
        for (var beam = 0; beam < BeamsY * BeamsZ; beam++)
        {
            FindRuns(BeamLines.Of(bits, beam % BeamsY, beam / BeamsY), beam);
        }
    }

    /// <summary>Beams along axis 1.</summary>
    public int BeamsY { get; }

    /// <summary>Beams along axis 2.</summary>
    public int BeamsZ { get; }

    /// <summary>Runs of all beams.</summary>
    public int Count { get; private set; }

    /// <summary>The run of a voxel of a beam.</summary>
    public int RunAt(int beam, int x)
    {
        var word = (beam * _words) + (x / WordBits);
        return _before[word] + BitOperations.PopCount(_starts[word] & (ulong.MaxValue >> (WordBits - 1 - (x % WordBits)))) - 1;
    }

    /// <summary>The parts of a word that belong to one run each.</summary>
    public RunParts PartsOf(int beam, int word) => new(_starts[(beam * _words) + word], _before[(beam * _words) + word]);

    private void FindRuns(BeamLines lines, int beam)
    {
        var carry = 0UL;
        for (var word = 0; word < _words; word++)
        {
            var any = lines.Any(word);
            var starts = any & ~((any << 1) | carry);
            carry = any >> (WordBits - 1);
            _starts[(beam * _words) + word] = starts;
            _before[(beam * _words) + word] = Count;
            Count += BitOperations.PopCount(starts);
        }
    }
}
