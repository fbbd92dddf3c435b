namespace Residua.Numerics;

/// <summary>Σ over the positives of the precision at their score, gathered from the lowest score to the highest.</summary>
internal struct PrecisionSum(int scores, int positives) : IAscendingScores
{
    private int _atOrAbove = scores;
    private int _positivesAtOrAbove = positives;

    /// <summary>The sum so far.</summary>
    public double Total { get; private set; }

    /// <inheritdoc/>
    public void Add(ReadOnlySpan<ushort> ascending)
    {
        // Ties form one step: all of them count at or above each of them.
        int left = _atOrAbove, positivesLeft = _positivesAtOrAbove;
        int step = positivesLeft, score = ascending[0] >> 1;
        var precision = (double)positivesLeft / left;
        var sum = 0.0;
        foreach (var entry in ascending)
        {
            if (entry >> 1 != score)
            {
                sum += precision * (step - positivesLeft);
                score = entry >> 1;
                step = positivesLeft;
                precision = (double)positivesLeft / left;
            }
            left--;
            positivesLeft -= entry & 1;
        }
        Total += sum + precision * (step - positivesLeft);
        (_atOrAbove, _positivesAtOrAbove) = (left, positivesLeft);
    }
}
