namespace Residua.Numerics;

/// <summary>Σ over the positives of the precision at their score, gathered from the lowest score to the highest.</summary>
internal struct PrecisionSum(int scores, int positives)
{
    private int _scoresBelow;
    private int _positivesBelow;

    /// <summary>The sum so far.</summary>
    public double Total { get; private set; }

    /// <summary>Adds the next scores in ascending order, label in the lowest bit; ties may not span two calls.</summary>
    public void Add(ReadOnlySpan<ushort> ascending)
    {
        int atOrAbove = 0, positivesAtOrAbove = 0;
        var previous = -1;
        var sum = 0.0;
        foreach (var entry in ascending)
        {
            if (entry >> 1 != previous)
            {
                previous = entry >> 1;
                atOrAbove = scores - _scoresBelow;
                positivesAtOrAbove = positives - _positivesBelow;
            }
            var label = entry & 1;
            if (label != 0)
                sum += (double)positivesAtOrAbove / atOrAbove;
            _scoresBelow++;
            _positivesBelow += label;
        }
        Total += sum;
    }
}
