namespace Residua.Numerics;

/// <summary>How many pairs of a negative and a positive are in order, gathered from the lowest score to the highest.</summary>
internal struct OrderedPairs : IAscendingScores
{
    private double _negativesBelow;

    /// <summary>Pairs in order so far; a tie is half a pair.</summary>
    public double Total { get; private set; }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<ushort> ascending)
    {
        for (int step = 0, next; step < ascending.Length; step = next)
        {
            var positives = 0;
            for (next = step; next < ascending.Length && ascending[next] >> 1 == ascending[step] >> 1; next++)
            {
                positives += ascending[next] & 1;
            }

            AddStep(positives, next - step - positives);
        }
    }

    /// <summary>Takes those of one score, which is higher than the scores before.</summary>
    public void AddStep(int positives, int negatives)
    {
        // Whole and half numbers below 2⁵³ are exact.
        Total += positives * (_negativesBelow + (negatives / 2.0));
        _negativesBelow += negatives;
    }
}
