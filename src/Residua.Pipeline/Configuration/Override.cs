namespace Residua.Pipeline.Configuration;

/// <summary>One <c>--set path=value</c>.</summary>
/// <param name="Mark">The option as it was written.</param>
/// <param name="Keys">The path, key by key.</param>
/// <param name="Layer">The value as a document that holds nothing else.</param>
internal sealed record Override(SourceMark Mark, IReadOnlyList<string> Keys, MappingNode Layer)
{
    /// <summary>Reads <c>path=value</c>; the value is a YAML scalar or a list in brackets. Null, and a problem, if it is neither.</summary>
    public static Override? Read(string text, ProblemList problems)
    {
        var mark = new SourceMark($"--set {Shown.Text(text)}");
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var keys = text[..Math.Max(equals, 0)].Trim().Split('.');
        if (keys.Any(string.IsNullOrWhiteSpace))
        {
            problems.Add(mark, "", "expected path=value, such as seed=7 or train.lr=0.002");
            return null;
        }

        if (ReadValue(text[(equals + 1)..].Trim(), mark, problems) is not { } node)
        {
            return null;
        }

        for (var i = keys.Length - 1; i >= 0; i--)
        {
            node = new MappingNode(mark, [new MappingEntry(keys[i], mark, node)]);
        }

        return new Override(mark, keys, (MappingNode)node);
    }

    /// <summary>Whether a record has the path.</summary>
    public bool Fits(Type record) => Misfit([record]) == null;

    /// <summary>
    /// Whether every optional part on the path is there: an override changes a model that an experiment has, it does not
    /// give a model to one that has none.
    /// </summary>
    /// <param name="record">Has the path.</param>
    /// <param name="values">What the experiment's files say.</param>
    public bool HasPlaceIn(Type record, MappingNode values)
    {
        ConfigurationNode? node = values;
        var shape = RecordShape.Of(record);
        foreach (var name in Keys.SkipLast(1))
        {
            var key = shape.Find(name)!;
            node = (node as MappingNode)?.Find(name)?.Value;
            if (node is not MappingNode && key.Get(shape.Default()) is null)
            {
                return false;
            }

            shape = RecordShape.Of(key.Slot.Type);
        }

        return true;
    }

    /// <summary>The key of the path that none of the records has; null if one of them has the whole path.</summary>
    public ConfigurationProblem? Misfit(IEnumerable<Type> records)
    {
        var slots = records.Select(Slot.Of).ToList();
        var path = "";
        foreach (var key in Keys)
        {
            path = ProblemList.Join(path, key);
            var keys = slots.Where(slot => slot.IsRecord).SelectMany(slot => RecordShape.Of(slot.Type).Keys).ToList();
            slots = [.. keys.Where(known => known.Name == key).Select(known => known.Slot)];
            if (slots.Count == 0)
            {
                return new(Mark, path, $"unknown key{DidYouMean.Hint(key, [.. keys.Select(known => known.Name).Distinct()])}");
            }
        }

        return null;
    }

    private static ConfigurationNode? ReadValue(string text, SourceMark mark, ProblemList problems)
    {
        // Unquoted text is taken as it stands: a path may hold ": " or " #", which YAML would read as more than text.
        if (text is not ['[' or '"' or '\'', ..])
        {
            return new ScalarNode(mark, text, IsPlain: true);
        }

        try
        {
            return At(mark, YamlReader.ReadText("the value", text));
        }
        catch (Data.BadInputException cause)
        {
            problems.Add(mark, "", cause.Message);
            return null;
        }
    }

    /// <summary>The same node, written on the command line.</summary>
    private static ConfigurationNode At(SourceMark mark, ConfigurationNode node) => node switch
    {
        ScalarNode scalar => scalar with { Mark = mark },
        SequenceNode list => new SequenceNode(mark, [.. list.Items.Select(item => At(mark, item))]),
        MappingNode mapping => new MappingNode(mark, [.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, mark, At(mark, entry.Value)))]),
        _ => node,
    };
}
