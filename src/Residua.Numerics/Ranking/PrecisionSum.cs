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
        int left = _atOrAbove, positivesLeft = _positivesAtOrAbove;
        var sum = 0.0;
        for (int step = 0, next; step < ascending.Length; step = next)
        {
            var positives = 0;
            for (next = step; next < ascending.Length && ascending[next] >> 1 == ascending[step] >> 1; next++)
            {
                positives += ascending[next] & 1;
            }

            sum += OfStep(positives, positivesLeft, left);
            left -= next - step;
            positivesLeft -= positives;
        }

        Total += sum;
        (_atOrAbove, _positivesAtOrAbove) = (left, positivesLeft);
    }

    /// <summary>Takes those of one score, which is higher than the scores before.</summary>
    public void AddStep(int positives, int negatives)
    {
        Total += OfStep(positives, _positivesAtOrAbove, _atOrAbove);
        _atOrAbove -= positives + negatives;
        _positivesAtOrAbove -= positives;
    }

    // Ties form one step: all of them count at or above each of them. Most steps hold no positive, and a division is slow.
    private static double OfStep(int positives, int positivesAtOrAbove, int atOrAbove) =>
        positives == 0 ? 0 : (double)positivesAtOrAbove / atOrAbove * positives;
}
