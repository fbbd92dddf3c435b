using System.Collections;

namespace Residua.Pipeline.Configuration;

/// <summary>How one resolved configuration differs from another, in words.</summary>
internal static class SettingsChange
{
    /// <summary>
    /// One text per value that differs, such as <c>train.steps 400 → 20</c>, in the order of the properties; free ones do
    /// not count.
    /// </summary>
    /// <param name="slot">What both are values of.</param>
    /// <param name="before">The value to compare with.</param>
    /// <param name="after">The value.</param>
    /// <param name="path">Path of the value.</param>
    public static IEnumerable<string> Between(Slot slot, object? before, object? after, string path = "")
    {
        if (slot.IsRecord && before is not null && after is not null)
        {
            return BetweenRecords(slot, before, after, path);
        }

        if (slot.IsList && before is IList old && after is IList now && old.Count == now.Count)
        {
            var element = slot.Element();
            return element.IsRecord
                ? Enumerable.Range(0, old.Count).SelectMany(i => Between(element, old[i], now[i], $"{path}[{i}]"))
                : Changed(path, Shown.Value(before), Shown.Value(after));
        }

        return Changed(path, Brief(slot, before), Brief(slot, after));
    }

    private static IEnumerable<string> BetweenRecords(Slot slot, object before, object after, string path)
    {
        var kinds = RecordKinds.Of(slot.Type);
        if (kinds is not null && before.GetType() != after.GetType())
        {
            return Changed(ProblemList.Join(path, kinds.Key), kinds.NameOf(before.GetType())!, kinds.NameOf(after.GetType())!);
        }

        return RecordShape.Of(before.GetType()).Keys.Where(key => !key.IsFree).SelectMany(key =>
            Between(key.Slot, key.Get(before), key.Get(after), ProblemList.Join(path, key.Name)));
    }

    private static IEnumerable<string> Changed(string path, string before, string after) =>
        before == after ? [] : [$"{path} {before} → {after}"];

    /// <summary>What a part is that the other side has none of, or of another length.</summary>
    private static string Brief(Slot slot, object? value) => value switch
    {
        null => "none",
        IList list when slot.IsList && slot.Element().IsRecord => $"{list.Count} items",
        _ when slot.IsRecord => RecordKinds.Of(slot.Type)?.NameOf(value.GetType()) ?? "given",
        "" => "empty",
        _ => Shown.Value(value),
    };
}
