using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Configuration;

/// <content>Rules beyond the type of a value.</content>
internal sealed partial class Binder
{
    private void CheckRules(RecordKey key, object? value, SourceMark mark, string path)
    {
        foreach (var rule in key.Rules.Where(rule => !rule.IsValid(value)))
        {
            var reason = rule is RequiredAttribute ? "must not be empty" : rule.FormatErrorMessage(key.Name);
            problems.Add(mark, path, reason);
        }
    }

    /// <summary>A key that the document leaves out: an error, or defaults that may lack something themselves.</summary>
    private void CheckAbsent(RecordKey key, object record, SourceMark mark, string path)
    {
        if (key.IsRequired)
        {
            problems.Add(mark, path, "is required");
        }
        else if (key.Slot.IsRecord && key.Get(record) is { } nested)
        {
            BindRecord(key.Slot, new MappingNode(mark, []), null, path, nested);
        }
    }

    private void CheckTogether(object record, MappingNode mapping, string path)
    {
        if (record is not IValidatableObject rules)
        {
            return;
        }

        foreach (var result in rules.Validate(new ValidationContext(record)))
        {
            foreach (var member in result.MemberNames.DefaultIfEmpty(""))
            {
                var keys = member.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(Shown.Kebab).ToArray();
                var place = keys.Aggregate(path, ProblemList.Join);
                problems.Add(MarkOf(mapping, keys), place, result.ErrorMessage ?? "is not valid");
            }
        }
    }

    /// <summary>Where the value of a path was written, or the nearest mapping around it.</summary>
    private static SourceMark MarkOf(MappingNode mapping, ReadOnlySpan<string> keys)
    {
        if (keys.IsEmpty || mapping.Find(keys[0]) is not { } entry)
        {
            return mapping.Mark;
        }

        return entry.Value is MappingNode nested ? MarkOf(nested, keys[1..]) : entry.Value.Mark;
    }
}
