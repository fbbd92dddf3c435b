namespace Residua.Numerics;

/// <summary>Numbers that first fall and then rise, such as |v − c| over ascending v: sorted by one merge.</summary>
internal static class Valley
{
    /// <summary>Sorts a valley of non-negative floats, given as their bits, which order as the floats do.</summary>
    /// <param name="valley">The numbers.</param>
    /// <param name="bottom">Index of the first number of the rising side.</param>
    /// <param name="ascending">Receives them in order; as long as <paramref name="valley"/>.</param>
    public static void Sort(ReadOnlySpan<int> valley, int bottom, Span<int> ascending)
    {
        ascending = ascending[..valley.Length];
        // The two sides are merged from the rims inwards and from the bottom outwards at once: a merge waits for its
        // own last comparison, so two of them take hardly longer than one. The sides' shorter length bounds the second.
        int left = 0, right = valley.Length - 1, largest = valley.Length - 1;
        int down = bottom - 1, up = bottom, smallest = 0;
        for (var both = Math.Min(bottom, valley.Length - bottom); both > 0; both--)
        {
            var fromLeft = IsGreater(valley[left], valley[right]);
            ascending[largest--] = Math.Max(valley[left], valley[right]);
            left += fromLeft;
            right -= 1 - fromLeft;

            var fromUp = IsGreater(valley[down], valley[up]);
            ascending[smallest++] = Math.Min(valley[down], valley[up]);
            up += fromUp;
            down -= 1 - fromUp;
        }
        while (smallest <= largest)
        {
            var fromLeft = IsGreater(valley[left], valley[right]);
            ascending[largest--] = Math.Max(valley[left], valley[right]);
            left += fromLeft;
            right -= 1 - fromLeft;
        }
    }

    private static int IsGreater(int one, int other) => one > other ? 1 : 0;
}
