namespace Residua.Numerics;

/// <summary>Sorts 16-bit numbers by their low byte and then, keeping that order, by their high byte.</summary>
internal static class RadixSort
{
    // Below this the two times 256 counters cost more than comparisons.
    private const int Few = 48;

    /// <summary>Sorts in place; <paramref name="scratch"/> is as long as <paramref name="numbers"/> or longer.</summary>
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

    private static void ToStarts(Span<int> counts)
    {
        var start = 0;
        foreach (ref var count in counts)
        {
            (count, start) = (start, start + count);
        }
    }
}
