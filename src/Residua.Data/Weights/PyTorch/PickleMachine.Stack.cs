namespace Residua.Data.Weights;

internal sealed partial class PickleMachine
{
    // Forty thousand tensors; whatever a pickle repeats or nests, memory stays below about 100 MB.
    private const int MostItems = 1 << 20;

    private readonly List<object?> _stack = [];
    private readonly Stack<int> _marks = new();
    private readonly Dictionary<long, object?> _memo = [];
    private int _items;

    private void Remember(long place)
    {
        Count();
        _memo[place] = Top();
    }

    private void Recall(long place) => Push(_memo.TryGetValue(place, out var value)
        ? value
        : throw new InvalidDataException($"recalls value {place} of its pickle, which it never stored"));

    private void Push(object? value)
    {
        Count();
        _stack.Add(value);
    }

    private object? Pop() => PopMany(1)[0];

    private object? Top() => _stack.Count > Floor ? _stack[^1] : throw Underflow();

    private object?[] PopToMark()
    {
        if (_marks.Count == 0)
        {
            throw Underflow();
        }

        var values = PopMany(_stack.Count - Floor);
        _marks.Pop();
        return values;
    }

    private object?[] PopMany(int count)
    {
        var start = _stack.Count - count;
        if (start < Floor)
        {
            throw Underflow();
        }

        var values = _stack.GetRange(start, count).ToArray();
        _stack.RemoveRange(start, count);
        return values;
    }

    // No instruction reaches below the last mark.
    private int Floor => _marks.TryPeek(out var mark) ? mark : 0;

    private void Count()
    {
        if (++_items > MostItems)
        {
            throw new InvalidDataException($"has a pickle of more than {MostItems} values");
        }
    }

    private static InvalidDataException Underflow() => new("has a pickle that uses values it does not have");
}
