using System.Text.RegularExpressions;

namespace Residua.Pipeline.Configuration;

/// <summary>
/// Names in braces that stand for a value of an axis: <c>AE of {model}</c>. Doubled braces stand for themselves.
/// </summary>
internal static partial class Placeholders
{
    /// <summary>The axes that a text names.</summary>
    public static IReadOnlyList<string> In(string text) =>
        [.. Pattern.Matches(text).Select(match => match.Groups["name"].Value).Where(name => name.Length > 0).Distinct()];

    /// <summary>A text with its placeholders filled in; those without a value stay.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Pattern.Replace(text, match => match.Value switch
    {
        "{{" => "{",
        "}}" => "}",
        _ => values.GetValueOrDefault(match.Groups["name"].Value, match.Value),
    });

    /// <summary>All texts under a node filled in; a placeholder that is no axis is a problem at its place.</summary>
    public static T Fill<T>(T node, string path, IReadOnlyDictionary<string, string> values, ProblemList problems)
        where T : ConfigurationNode => (T)(ConfigurationNode)(node switch
        {
            ScalarNode scalar when scalar.Text.Contains('{') || scalar.Text.Contains('}') => Fill(scalar, path, values, problems),
            SequenceNode list => list with
            {
                Items = [.. list.Items.Select((item, index) => Fill(item, $"{path}[{index}]", values, problems))],
            },
            MappingNode mapping => mapping with
            {
                Entries = [.. mapping.Entries.Select(entry => entry with
                {
                    Value = Fill(entry.Value, ProblemList.Join(path, entry.Key), values, problems),
                })],
            },
            ConfigurationNode other => other,
        });

    private static ScalarNode Fill(
        ScalarNode scalar, string path, IReadOnlyDictionary<string, string> values, ProblemList problems)
    {
        foreach (var stranger in In(scalar.Text).Where(name => !values.ContainsKey(name)))
        {
            problems.Add(
                scalar.Mark,
                path,
                $"{{{stranger}}} is no axis of the matrix{DidYouMean.Hint(stranger, [.. values.Keys])}");
        }

        // What was text stays text, although "1{n}" may read as a number now.
        return scalar with { Text = Fill(scalar.Text, values), IsPlain = false };
    }

    [GeneratedRegex(@"\{\{|\}\}|\{(?<name>[A-Za-z0-9._-]+)\}")]
    private static partial Regex Pattern { get; }
}
