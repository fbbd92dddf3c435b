namespace Residua.Numerics;

/// <summary>Σ over the positives of the precision at their score, gathered from the lowest score to the highest.</summary>
internal struct PrecisionSum(int scores, int positives)
{
    private int _atOrAbove = scores;
    private int _positivesAtOrAbove = positives;

    /// <summary>The sum so far.</summary>
    public double Total { get; private set; }

    /// <summary>Adds the next scores in ascending order, label in the lowest bit; ties may not span two calls.</summary>
    public void Add(ReadOnlySpan<ushort> ascending)
    {
        // Sums of at most a block keep the error of 10⁷ additions below 1e-13.
        const int Block = 4096;
        int left = _atOrAbove, positivesLeft = _positivesAtOrAbove;
        var previous = -1;
        var precision = 0.0;
        while (!ascending.IsEmpty)
        {
            var block = ascending[..Math.Min(Block, ascending.Length)];
            var sum = 0.0;
            foreach (var entry in block)
            {
                // Ties form one step: all of them count at or above each of them.
                if (entry >> 1 != previous)
                {
                    previous = entry >> 1;
                    precision = (double)positivesLeft / left;
                }
                // A product, because the label of a random pixel cannot be predicted.
                var label = entry & 1;
                sum += precision * label;
                left--;
                positivesLeft -= label;
            }
            Total += sum;
            ascending = ascending[block.Length..];
        }
        (_atOrAbove, _positivesAtOrAbove) = (left, positivesLeft);
    }
}
