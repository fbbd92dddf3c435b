namespace Residua.Pipeline.Artifacts;

/// <summary>What steps found out about the data and about themselves.</summary>
internal static class Facts
{
    /// <summary>All facts, by name in ordinal order; of two with the same name, the later one.</summary>
    public static SortedDictionary<string, string> Merged(IEnumerable<IReadOnlyDictionary<string, string>> all)
    {
        SortedDictionary<string, string> merged = new(StringComparer.Ordinal);
        foreach (var (name, value) in all.SelectMany(facts => facts))
        {
            merged[name] = value;
        }

        return merged;
    }
}
