using System.Numerics;

namespace Residua.Numerics;

/// <summary>Joins the runs of neighbouring beams that touch.</summary>
internal sealed class BeamJoints(BitRows bits, BeamRuns runs, DisjointSets sets)
{
    private const int WordBits = 64;

    private int _lastHere = -1;
    private int _lastThere = -1;

    /// <summary>Joins all beams, each with the four neighbours that come before it.</summary>
    public void JoinAll()
    {
        for (var z = 0; z < runs.BeamsZ; z++)
        {
            for (var y = 0; y < runs.BeamsY; y++)
            {
                var (here, line, slice) = (y + (z * runs.BeamsY), 2 * y, 2 * z);
                if (y > 0)
                {
                    Join(
                        here, bits[line, slice], bits[line, slice + 1],
                        here - 1, bits[line - 1, slice], bits[line - 1, slice + 1]);
                }

                if (z == 0)
                {
                    continue;
                }

                var below = here - runs.BeamsY;
                Join(here, bits[line, slice], bits[line + 1, slice], below, bits[line, slice - 1], bits[line + 1, slice - 1]);
                if (y > 0)
                {
                    Join(
                        here, bits[line, slice], bits[line, slice],
                        below - 1, bits[line - 1, slice - 1], bits[line - 1, slice - 1]);
                }

                if (y + 1 < runs.BeamsY)
                {
                    Join(
                        here, bits[line + 1, slice], bits[line + 1, slice],
                        below + 1, bits[line + 2, slice - 1], bits[line + 2, slice - 1]);
                }
            }
        }
    }

    // Joins two beams at the sides where they touch, each given as the two lines that lie there.
    private void Join(
        int here, ReadOnlySpan<ulong> here1, ReadOnlySpan<ulong> here2,
        int there, ReadOnlySpan<ulong> there1, ReadOnlySpan<ulong> there2)
    {
        ulong hereBefore = 0, thereBefore = 0, a = here1[0] | here2[0], b = there1[0] | there2[0];
        for (var word = 0; word < here1.Length; word++)
        {
            var isLast = word + 1 == here1.Length;
            var hereAfter = isLast ? 0 : here1[word + 1] | here2[word + 1];
            var thereAfter = isLast ? 0 : there1[word + 1] | there2[word + 1];
            if (a != 0 && (b | thereBefore | thereAfter) != 0)
            {
                var (aLeft, bLeft) = ((a << 1) | (hereBefore >> (WordBits - 1)), (b << 1) | (thereBefore >> (WordBits - 1)));
                var (aRight, bRight) = ((a >> 1) | (hereAfter << (WordBits - 1)), (b >> 1) | (thereAfter << (WordBits - 1)));
                // Where both go on at the next x, the same two runs meet again; a diagonal is needed only where nothing else
                // joins its ends.
                Join(here, there, a & b & ~(aLeft & bLeft), word * WordBits, 0);
                Join(here, there, a & bLeft & ~b & ~aLeft, word * WordBits, -1);
                Join(here, there, a & bRight & ~b & ~aRight, word * WordBits, 1);
            }

            (hereBefore, thereBefore, a, b) = (a, b, hereAfter, thereAfter);
        }
    }

    private void Join(int here, int there, ulong at, int start, int shift)
    {
        for (; at != 0; at &= at - 1)
        {
            var x = start + BitOperations.TrailingZeroCount(at);
            var (one, other) = (runs.RunAt(here, x), runs.RunAt(there, x + shift));
            if (one != _lastHere || other != _lastThere)
            {
                sets.Join(one, other);
                (_lastHere, _lastThere) = (one, other);
            }
        }
    }
}
