namespace Residua.Pipeline.Configuration;

/// <summary>Turns nodes into records, and says everything that does not fit.</summary>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="whole">
/// Whether the nodes are all there is: only then can a key be missing, or values contradict each other.
/// A layer on its own (a base, a profile, an override) is checked without.
/// </param>
internal sealed partial class Binder(ProblemList problems, bool whole)
{
    /// <summary>Keys beside those of the record that may be meant at the root of a document.</summary>
    public IReadOnlyList<string> RootKeys { get; init; } = [];

    /// <summary>
    /// Binds a node; where it does not fit, adds a problem and returns null. A mapping changes the record
    /// <paramref name="start"/>, which is not touched itself, or a fresh one.
    /// </summary>
    public object? Bind(Slot slot, ConfigurationNode node, string path, object? start = null)
    {
        if (node is ScalarNode { Kind: ScalarKind.Nothing } && slot.IsNullable)
        {
            return null;
        }

        if (slot.IsRecord)
        {
            return node is MappingNode mapping ? BindRecord(slot, mapping, path, start) : Refuse(slot, node, path);
        }

        if (slot.IsList)
        {
            return node is SequenceNode sequence ? BindList(slot, sequence, path) : Refuse(slot, node, path);
        }

        return node is ScalarNode scalar ? BindScalar(slot, scalar, path) : Refuse(slot, node, path);
    }

    private object BindRecord(Slot slot, MappingNode mapping, string path, object? start)
    {
        var before = problems.Count;
        var shape = RecordShape.Of(slot.Type);
        var record = start == null ? shape.Default() : shape.Copy(start);

        RefuseUnknownKeys(shape, mapping, path);
        foreach (var key in shape.Keys)
        {
            var keyPath = ProblemList.Join(path, key.Name);
            if (mapping.Find(key.Name) is { } entry)
            {
                BindKey(key, record, entry.Value, keyPath);
            }
            else if (whole)
            {
                CheckAbsent(key, record, mapping.Mark, keyPath);
            }
        }

        // Rules between values are judged only where each value is sound by itself.
        if (whole && problems.Count == before)
        {
            CheckTogether(record, mapping, path);
        }

        return record;
    }

    private void BindKey(RecordKey key, object record, ConfigurationNode node, string path)
    {
        var before = problems.Count;
        var value = Bind(key.Slot, node, path, key.Get(record));
        if (problems.Count > before)
        {
            return;
        }

        key.Set(record, value);
        CheckRules(key, value, node.Mark, path);
    }

    private Array BindList(Slot slot, SequenceNode sequence, string path)
    {
        var element = slot.Element();
        var list = Array.CreateInstance(ElementType(element), sequence.Items.Count);
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            if (Bind(element, sequence.Items[i], $"{path}[{i}]") is { } item)
            {
                list.SetValue(item, i);
            }
        }

        return list;
    }

    private static Type ElementType(Slot element) =>
        element.IsNullable && element.Type.IsValueType ? typeof(Nullable<>).MakeGenericType(element.Type) : element.Type;

    private void RefuseUnknownKeys(RecordShape shape, MappingNode mapping, string path)
    {
        string[] known = [.. shape.Keys.Select(key => key.Name), .. path.Length == 0 ? RootKeys : []];
        foreach (var entry in mapping.Entries.Where(entry => shape.Find(entry.Key) == null))
        {
            problems.Add(entry.Mark, ProblemList.Join(path, entry.Key), $"unknown key{DidYouMean.Hint(entry.Key, known)}");
        }
    }

    private object? Refuse(Slot slot, ConfigurationNode node, string path)
    {
        problems.Add(node.Mark, path, $"expected {Expected(slot)}, found {Shown.Node(node)}");
        return null;
    }
}
