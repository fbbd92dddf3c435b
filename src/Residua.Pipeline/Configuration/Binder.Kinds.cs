namespace Residua.Pipeline.Configuration;

/// <content>Which record a mapping is bound to, where a key of it chooses.</content>
internal sealed partial class Binder
{
    /// <summary>
    /// The record that a mapping is bound to; null, and for a whole document a problem, where its kind is not known. The key may
    /// stand in another layer: <paramref name="settled"/> is the mapping as all layers make it.
    /// </summary>
    private RecordShape? ShapeOf(Slot slot, MappingNode mapping, MappingNode? settled, string path, object? start)
    {
        if (RecordKinds.Of(slot.Type) is not { } kinds)
        {
            return RecordShape.Of(slot.Type);
        }

        if (mapping.Find(kinds.Key) is { } entry && !IsKind(kinds, entry.Value, ProblemList.Join(path, kinds.Key)))
        {
            return null;
        }

        if (kinds.Resolve(settled ?? mapping, start) is { } type)
        {
            return RecordShape.Of(type);
        }

        if (whole)
        {
            var known = string.Join(", ", kinds.Names);
            problems.Add(mapping.Mark, ProblemList.Join(path, kinds.Key), $"is required; known: {known}");
        }

        return null;
    }

    private bool IsKind(RecordKinds kinds, ConfigurationNode node, string path)
    {
        if (node is not ScalarNode { Kind: not ScalarKind.Nothing } scalar)
        {
            problems.Add(node.Mark, path, $"expected one of {string.Join(", ", kinds.Names)}, found {Shown.Node(node)}");
            return false;
        }

        if (kinds.Find(scalar.Text) is null)
        {
            problems.Add(node.Mark, path, $"unknown kind '{Shown.Text(scalar.Text)}'{DidYouMean.Hint(scalar.Text, kinds.Names)}");
            return false;
        }

        return true;
    }

    private void RefuseUnknownKeys(Slot slot, RecordShape shape, MappingNode mapping, string path)
    {
        var kinds = RecordKinds.Of(slot.Type);
        string[] known =
        [
            .. kinds is null ? [] : new[] { kinds.Key },
            .. shape.Keys.Select(key => key.Name),
            .. path == RootPath ? RootKeys : [],
        ];
        foreach (var entry in mapping.Entries.Where(entry => entry.Key != kinds?.Key && shape.Find(entry.Key) is null))
        {
            var reason = kinds?.With(entry.Key) is { Count: > 0 } others
                ? $"belongs to {Kinds(others)}, and this is kind '{kinds.NameOf(shape.Type)}'"
                : $"unknown key{DidYouMean.Hint(entry.Key, known)}";
            problems.Add(entry.Mark, ProblemList.Join(path, entry.Key), reason);
        }
    }

    /// <summary><c>kind 'ae'</c>, or <c>kinds 'ae', 'vq-vae'</c>.</summary>
    internal static string Kinds(IReadOnlyList<string> names) =>
        $"kind{(names.Count > 1 ? "s" : "")} {string.Join(", ", names.Select(name => $"'{name}'"))}";
}
