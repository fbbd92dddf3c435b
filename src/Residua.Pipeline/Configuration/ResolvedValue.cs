namespace Residua.Pipeline.Configuration;

/// <summary>One value of a resolved configuration.</summary>
/// <param name="Path">Full path, such as <c>anomaly.intensity.count</c>.</param>
/// <param name="Value">
/// The value: numbers round-trip in the invariant culture, lists read <c>[a, b]</c>, nothing reads <c>null</c>.
/// </param>
/// <param name="From">Where it came from: <c>file:line:column</c>, <c>--set path=value</c>, or <c>default</c>.</param>
public sealed record ResolvedValue(string Path, string Value, string From)
{
    /// <summary><c>path: value (from)</c>.</summary>
    public override string ToString() => $"{Path}: {Value} ({From})";

    /// <summary>Every value of a record, in the order of its properties; first its kind, where it is one of several.</summary>
    internal static IEnumerable<ResolvedValue> ListOf(Slot slot, object record, MappingNode written, string path = "")
    {
        if (RecordKinds.Of(slot.Type) is { } kinds)
        {
            yield return new(
                ProblemList.Join(path, kinds.Key), kinds.NameOf(record.GetType())!, Origin(written.Find(kinds.Key)?.Value));
        }

        foreach (var key in RecordShape.Of(record.GetType()).Keys)
        {
            var value = key.Get(record);
            var node = written.Find(key.Name)?.Value;
            var keyPath = ProblemList.Join(path, key.Name);
            if (key.Slot.IsRecord && value != null)
            {
                foreach (var nested in ListOf(key.Slot, value, node as MappingNode ?? new MappingNode(written.Mark, []), keyPath))
                {
                    yield return nested;
                }
            }
            else
            {
                yield return new(keyPath, Shown.Value(value), Origin(node));
            }
        }
    }

    private static string Origin(ConfigurationNode? node) => node?.Mark.ToString() ?? "default";
}
