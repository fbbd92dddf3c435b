using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>
/// A fixed list of compare-and-swap operations on the wires of a network; every SIMD lane is sorted for itself.
/// </summary>
internal sealed class SortingNetwork
{
    private readonly List<(int Low, int High)> _comparators;
    private readonly int[] _flat;
    private readonly int _wires;

    private SortingNetwork(List<(int Low, int High)> comparators, int[] order)
    {
        (_comparators, Order, _wires) = (comparators, order, order.Length);
        _flat = [.. comparators.SelectMany(one => new[] { one.Low, one.High })];
    }

    /// <summary>The wire that carries the smallest at the end, the second smallest, and so on.</summary>
    public int[] Order { get; }

    /// <summary>
    /// Merges ascending lists that lie one behind another on the wires: the first with the second, that with the third, …
    /// </summary>
    /// <remarks>Batcher's odd-even merge for lists of any length (Knuth, volume 3, section 5.3.4).</remarks>
    public static SortingNetwork Merge(params ReadOnlySpan<int> lengths)
    {
        var comparators = new List<(int, int)>();
        int[] merged = [];
        foreach (var length in lengths)
        {
            merged = Merge(merged, [.. Enumerable.Range(merged.Length, length)], comparators);
        }

        return new(comparators, merged);
    }

    /// <summary>The same network without the comparators on which none of some ranks depends.</summary>
    public SortingNetwork Keeping(Range ranks)
    {
        HashSet<int> needed = [.. Order[ranks]];
        var kept = new List<(int, int)>();
        foreach (var (low, high) in Enumerable.Reverse(_comparators))
        {
            if (needed.Contains(low) || needed.Contains(high))
            {
                needed.UnionWith([low, high]);
                kept.Add((low, high));
            }
        }

        kept.Reverse();
        return new(kept, Order);
    }

    /// <summary>Sorts what the wires carry; NaN is not allowed.</summary>
    public void Run(Span<Vector512<float>> wires)
    {
        // One check for all the reads and writes below.
        ref var first = ref MemoryMarshal.GetReference(wires[.._wires]);
        foreach (var (low, high) in MemoryMarshal.Cast<int, (int, int)>(_flat))
        {
            ref var one = ref Unsafe.Add(ref first, low);
            ref var other = ref Unsafe.Add(ref first, high);
            var (smaller, larger) = (Vector512.MinNative(one, other), Vector512.MaxNative(one, other));
            one = smaller;
            other = larger;
        }
    }

    private static int[] Merge(int[] one, int[] other, List<(int, int)> comparators)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return one.Length == 0 ? other : one;
        }

        if (one.Length == 1 && other.Length == 1)
        {
            comparators.Add((one[0], other[0]));
            return [one[0], other[0]];
        }

        var odd = Merge(EverySecond(one, 0), EverySecond(other, 0), comparators);
        var even = Merge(EverySecond(one, 1), EverySecond(other, 1), comparators);
        var merged = new List<int> { odd[0] };
        for (var i = 0; i < Math.Max(even.Length, odd.Length - 1); i++)
        {
            if (i < even.Length && i + 1 < odd.Length)
            {
                comparators.Add((even[i], odd[i + 1]));
            }

            merged.AddRange([.. even.Skip(i).Take(1), .. odd.Skip(i + 1).Take(1)]);
        }

        return [.. merged];
    }

    private static int[] EverySecond(int[] wires, int from) => [.. wires.Where((_, at) => at % 2 == from)];
}
