namespace Residua.Numerics;

/// <summary>Sets of numbers that are joined one by one; a set's root is its smallest number.</summary>
internal sealed class DisjointSets
{
    private readonly int[] _parents;

    /// <summary>Every number is a set of its own.</summary>
    public DisjointSets(int count)
    {
        _parents = GC.AllocateUninitializedArray<int>(count);
        for (var i = 0; i < count; i++)
        {
            _parents[i] = i;
        }
    }

    /// <summary>Joins the sets of two numbers.</summary>
    public void Join(int one, int other)
    {
        var (a, b) = (Root(one), Root(other));
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>Numbers the sets from 0 in the order of their roots.</summary>
    /// <param name="sets">Receives the number of each member's set.</param>
    /// <returns>How many sets there are.</returns>
    public int Number(out int[] sets)
    {
        sets = _parents;
        var count = 0;
        for (var i = 0; i < sets.Length; i++)
        {
            // A root comes before its members, which read the number that it got.
            sets[i] = sets[i] == i ? count++ : sets[sets[i]];
        }

        return count;
    }

    private int Root(int at)
    {
        while (_parents[at] != at)
        {
            _parents[at] = _parents[_parents[at]];
            at = _parents[at];
        }

        return at;
    }
}
