using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Residua.Pipeline.Configuration;

/// <summary>How names and values read in messages and lists.</summary>
internal static class Shown
{
    private const int LongestText = 60;

    /// <summary>The key or value name of a property or an enum member: kebab-case.</summary>
    public static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    /// <summary>A text of the user's, short and without control characters, which could rewrite the terminal.</summary>
    public static string Text(string text)
    {
        var printable = string.Concat(text.Take(LongestText + 1).Select(c => char.IsControl(c) ? $"\\u{(int)c:x4}" : $"{c}"));
        return text.Length <= LongestText ? printable : printable[..LongestText] + "…";
    }

    /// <summary>What stands where something else was expected.</summary>
    public static string Node(ConfigurationNode node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { Kind: ScalarKind.Nothing } => "nothing",
        ScalarNode { IsPlain: true } scalar => $"'{Text(scalar.Text)}'",
        ScalarNode scalar => $"the text \"{Text(scalar.Text)}\"",
        _ => throw new NotSupportedException($"{node.GetType().Name} is no node of YAML"),
    };

    /// <summary>A bound value: numbers round-trip in the invariant culture, lists read <c>[a, b]</c>.</summary>
    public static string Value(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Enum member => Kebab(member.ToString()),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Value))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
