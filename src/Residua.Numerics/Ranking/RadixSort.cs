namespace Residua.Numerics;

/// <summary>Sorts by the lowest digit first and then, keeping that order, by the higher ones.</summary>
internal static class RadixSort
{
    // Below this the two times 256 counters cost more than comparisons.
    private const int Few = 48;

    // Three of these cover 32 bits; their counters fit into the first cache.
    private const int DigitBits = 11;

    /// <summary>
    /// Sorts 16-bit numbers in place; <paramref name="scratch"/> is as long as <paramref name="numbers"/> or longer.
    /// </summary>
    public static void Sort(Span<ushort> numbers, Span<ushort> scratch)
    {
        if (numbers.Length < Few)
        {
            numbers.Sort();
            return;
        }
        Span<int> low = stackalloc int[256];
        Span<int> high = stackalloc int[256];
        low.Clear();
        high.Clear();
        foreach (var number in numbers)
        {
            low[(byte)number]++;
            high[number >> 8]++;
        }
        ToStarts(low);
        ToStarts(high);
        foreach (var number in numbers)
        {
            scratch[low[(byte)number]++] = number;
        }

        foreach (var number in scratch[..numbers.Length])
        {
            numbers[high[number >> 8]++] = number;
        }
    }

    /// <summary>Sorts 64-bit numbers by their upper 32 bits; those of equal upper halves keep their order.</summary>
    /// <returns>The sorted ones, in memory of their own; <paramref name="numbers"/> are overwritten.</returns>
    public static ulong[] SortByUpperHalf(ulong[] numbers)
    {
        Span<int> starts = stackalloc int[1 << DigitBits];
        var (from, to) = (numbers, new ulong[numbers.Length]);
        for (var shift = 32; shift < 64; shift += DigitBits)
        {
            starts.Clear();
            foreach (var number in from)
            {
                starts[Digit(number, shift)]++;
            }

            ToStarts(starts);
            foreach (var number in from)
            {
                to[starts[Digit(number, shift)]++] = number;
            }

            (from, to) = (to, from);
        }

        return from;
    }

    private static int Digit(ulong number, int shift) => (int)(number >> shift) & ((1 << DigitBits) - 1);

    private static void ToStarts(Span<int> counts)
    {
        var start = 0;
        foreach (ref var count in counts)
        {
            (count, start) = (start, start + count);
        }
    }
}
