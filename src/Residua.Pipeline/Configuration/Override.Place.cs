namespace Residua.Pipeline.Configuration;

/// <summary>What an experiment has where an override wants to change something.</summary>
internal enum OverridePlace
{
    /// <summary>Its record has no such key.</summary>
    Unknown,

    /// <summary>Its record has an optional part for it, which the experiment has not.</summary>
    Absent,

    /// <summary>The value.</summary>
    There,
}

/// <content>Where a path leads.</content>
internal sealed partial record Override
{
    /// <summary>
    /// What an experiment has at the path. An override changes a model that an experiment has, it does not give a model to
    /// one that has none.
    /// </summary>
    /// <param name="root">The record of the experiment.</param>
    /// <param name="written">What the experiment's files say.</param>
    /// <param name="merged">The same with all overrides on top: they may choose kinds.</param>
    public OverridePlace PlaceIn(Slot root, MappingNode written, MappingNode merged) => Find(0, root, null, written, merged);

    /// <summary>The key of the path that no kind of any of the records has; null if one of them has the whole path.</summary>
    public ConfigurationProblem? Misfit(IEnumerable<Type> records)
    {
        var slots = records.Select(Slot.Of).ToList();
        var path = "";
        foreach (var key in Keys)
        {
            path = ProblemList.Join(path, key);
            var keys = slots.Where(slot => slot.IsRecord).SelectMany(KeysOf).ToList();
            slots = [.. keys.Where(known => known.Name == key).Select(known => known.Slot)];
            if (slots.Count == 0)
            {
                return new(Mark, path, $"unknown key{DidYouMean.Hint(key, [.. keys.Select(known => known.Name).Distinct()])}");
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, Slot Slot)> KeysOf(Slot slot)
    {
        var kinds = RecordKinds.Of(slot.Type);
        var keys = (kinds?.Types ?? [slot.Type])
            .SelectMany(type => RecordShape.Of(type).Keys)
            .Select(key => (key.Name, key.Slot));
        return kinds is null ? keys : keys.Prepend((kinds.Key, Slot.Of(typeof(string))));
    }

    private OverridePlace Find(int at, Slot slot, object? start, MappingNode? written, MappingNode? merged)
    {
        if (!slot.IsRecord)
        {
            return OverridePlace.Unknown;
        }

        if (RecordKinds.Of(slot.Type) is not { } kinds)
        {
            return Find(at, slot.Type, start, written, merged);
        }

        if (kinds.Key == Keys[at])
        {
            return at == Keys.Count - 1 ? OverridePlace.There : OverridePlace.Unknown;
        }

        // Where the kind is not known, the path is one of the record if any kind has it.
        return kinds.Resolve(merged, start) is { } type
            ? Find(at, type, start, written, merged)
            : kinds.Types.Max(any => Find(at, any, null, written, merged));
    }

    private OverridePlace Find(int at, Type record, object? start, MappingNode? written, MappingNode? merged)
    {
        var shape = RecordShape.Of(record);
        if (shape.Find(Keys[at]) is not { } key)
        {
            return OverridePlace.Unknown;
        }

        if (at == Keys.Count - 1)
        {
            return OverridePlace.There;
        }

        var node = written?.Find(key.Name)?.Value;
        var value = key.Get(record.IsInstanceOfType(start) ? start! : shape.Default());
        var isThere = node is MappingNode || (node is null && value is not null);
        var rest = Find(at + 1, key.Slot, value, node as MappingNode, merged?.Find(key.Name)?.Value as MappingNode);
        return isThere || rest == OverridePlace.Unknown ? rest : OverridePlace.Absent;
    }
}
