namespace Residua.Pipeline.Configuration;

/// <summary>Turns nodes into records, and says everything that does not fit.</summary>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="whole">
/// Whether the nodes are all there is: only then can a key be missing, or values contradict each other.
/// A layer on its own (a base, a profile, an override) is checked without.
/// </param>
internal sealed partial class Binder(ProblemList problems, bool whole)
{
    /// <summary>Keys beside those of the record that may be meant at the root of a document or a block.</summary>
    public IReadOnlyList<string> RootKeys { get; init; } = [];

    /// <summary>Path of that root.</summary>
    public string RootPath { get; init; } = "";

    /// <summary>Whether an item of a list with the key <c>matrix</c> stands for several.</summary>
    public bool ExpandsFamilies { get; init; }

    /// <summary>
    /// Binds a node; where it does not fit, adds a problem and returns null. A mapping changes the record
    /// <paramref name="start"/>, which is not touched itself, or a fresh one. <paramref name="settled"/> is the same
    /// node as all layers make it, for a layer on its own: the kind of a record may be named in another one.
    /// </summary>
    public object? Bind(Slot slot, ConfigurationNode node, string path, object? start = null, MappingNode? settled = null)
    {
        if (node is ScalarNode { Kind: ScalarKind.Nothing } && slot.IsNullable)
        {
            return BindNothing(node, path);
        }

        if (slot.IsRecord)
        {
            return node is MappingNode mapping ? BindRecord(slot, mapping, settled, path, start) : Refuse(slot, node, path);
        }

        if (slot.IsList)
        {
            return node is SequenceNode sequence ? BindList(slot, sequence, path) : Refuse(slot, node, path);
        }

        return node is ScalarNode scalar ? BindScalar(slot, scalar, path) : Refuse(slot, node, path);
    }

    private object? BindRecord(Slot slot, MappingNode mapping, MappingNode? settled, string path, object? start)
    {
        var before = problems.Count;
        if (ShapeOf(slot, mapping, settled, path, start) is not { } shape)
        {
            return null;
        }

        var record = shape.Type.IsInstanceOfType(start) ? shape.Copy(start) : shape.Default();
        RefuseUnknownKeys(slot, shape, mapping, path);
        foreach (var key in shape.Keys)
        {
            var keyPath = ProblemList.Join(path, key.Name);
            if (mapping.Find(key.Name) is { } entry)
            {
                BindKey(key, record, entry.Value, settled?.Find(key.Name)?.Value as MappingNode, keyPath);
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

    private void BindKey(RecordKey key, object record, ConfigurationNode node, MappingNode? settled, string path)
    {
        var before = problems.Count;
        var value = Bind(key.Slot, node, path, key.Get(record), settled);
        if (problems.Count > before)
        {
            return;
        }

        key.Set(record, value);
        CheckRules(key, value, node.Mark, path);
    }

    // "--set weights=" is more often a variable of the shell that was empty than a wish for nothing.
    private object? BindNothing(ConfigurationNode node, string path)
    {
        if (node is ScalarNode { IsOption: true, IsPlain: true, Text: "" })
        {
            problems.Add(node.Mark, path, "has no value; write null to have none");
        }

        return null;
    }

    private object? Refuse(Slot slot, ConfigurationNode node, string path)
    {
        problems.Add(node.Mark, path, $"expected {Expected(slot)}, found {Shown.Node(node)}");
        return null;
    }
}
