namespace Residua.Pipeline.Configuration;

/// <summary>One <c>--set path=value</c>.</summary>
/// <param name="Mark">The option as it was written.</param>
/// <param name="Keys">The path, key by key.</param>
/// <param name="Layer">The value as a document that holds nothing else.</param>
internal sealed partial record Override(SourceMark Mark, IReadOnlyList<string> Keys, MappingNode Layer)
{
    /// <summary>The path as it was written.</summary>
    public string Path => Keys.Aggregate("", ProblemList.Join);

    /// <summary>
    /// Reads <c>path=value</c>; the value is a YAML scalar or a list in brackets. Null, and a problem, if it is neither.
    /// </summary>
    public static Override? Read(string? text, ProblemList problems)
    {
        text ??= "";
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
        MappingNode mapping => new MappingNode(
            mark,
            [.. mapping.Entries.Select(entry => new MappingEntry(entry.Key, mark, At(mark, entry.Value)))]),
        _ => node,
    };
}
