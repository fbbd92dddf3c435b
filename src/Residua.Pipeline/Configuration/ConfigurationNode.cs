namespace Residua.Pipeline.Configuration;

/// <summary>A value of a YAML document that still knows where it was written.</summary>
internal abstract record ConfigurationNode(SourceMark Mark);

/// <summary>Keys and values, in the order of the document.</summary>
internal sealed record MappingNode(SourceMark Mark, IReadOnlyList<MappingEntry> Entries) : ConfigurationNode(Mark)
{
    public MappingEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);

    public MappingNode Without(params string[] keys) =>
        this with { Entries = [.. Entries.Where(entry => !keys.Contains(entry.Key))] };

    /// <summary>These values with <paramref name="upper"/> on top: mappings are merged, everything else is replaced.</summary>
    public MappingNode With(MappingNode upper)
    {
        var merged = Entries.ToList();
        foreach (var entry in upper.Entries)
        {
            var at = merged.FindIndex(existing => existing.Key == entry.Key);
            if (at < 0)
            {
                merged.Add(entry);
            }
            else if (merged[at].Value is MappingNode below && entry.Value is MappingNode above)
            {
                merged[at] = merged[at] with { Value = below.With(above) };
            }
            else
            {
                merged[at] = entry;
            }
        }

        return this with { Entries = merged };
    }
}

/// <summary>One key of a mapping and its value.</summary>
internal sealed record MappingEntry(string Key, SourceMark Mark, ConfigurationNode Value);

/// <summary>A list of values.</summary>
internal sealed record SequenceNode(SourceMark Mark, IReadOnlyList<ConfigurationNode> Items) : ConfigurationNode(Mark);

/// <summary>A single value as it was written. If it is plain, not quoted and no block, its looks decide its type.</summary>
internal sealed record ScalarNode(SourceMark Mark, string Text, bool IsPlain) : ConfigurationNode(Mark)
{
    /// <summary>Of an option, where a shell has eaten the quotes: plain text may stand where text is expected.</summary>
    public bool IsOption => Mark.Line == 0;

    public ScalarKind Kind => IsPlain ? YamlScalar.KindOf(Text) : ScalarKind.Text;
}
