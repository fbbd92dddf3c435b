namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>Lists of numbers under names, in the order in which the names came.</summary>
public sealed class ScoreLists
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<double>> _lists = [];

    /// <summary>The names in order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The list of a name; empty where there is none.</summary>
    public IReadOnlyList<double> this[string name] => _lists.TryGetValue(name, out var list) ? list : [];

    /// <summary>Adds numbers to the end of a list.</summary>
    internal void Add(string name, params IEnumerable<double> values)
    {
        if (!_lists.TryGetValue(name, out var list))
        {
            list = [];
            _names.Add(name);
            _lists.Add(name, list);
        }

        list.AddRange(values);
    }

    /// <summary>Adds every list of another to the one of the same name.</summary>
    internal void AddAll(ScoreLists other)
    {
        foreach (var name in other.Names)
        {
            Add(name, other[name]);
        }
    }
}
