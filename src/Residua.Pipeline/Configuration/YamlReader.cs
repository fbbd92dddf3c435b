using Residua.Data;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Residua.Pipeline.Configuration;

/// <summary>Reads one YAML document into nodes that know their place.</summary>
/// <remarks>Anchors, aliases and tags are refused: configuration needs none, and aliases can expand without bound.</remarks>
internal sealed class YamlReader
{
    private const int DeepestNesting = 32;
    private const int MostKeys = 1000;

    private readonly string _file;
    private readonly Parser _parser;

    private YamlReader(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads a file; an empty one is an empty mapping.</summary>
    /// <exception cref="BadInputException">The file is no single, plain YAML document; names line and column.</exception>
    public static ConfigurationNode ReadFile(string path) => ReadText(path, YamlText.Read(path));

    /// <summary>Reads text as if it stood in <paramref name="file"/>.</summary>
    /// <exception cref="BadInputException">The text is no single, plain YAML document; names line and column.</exception>
    public static ConfigurationNode ReadText(string file, string text)
    {
        var reader = new YamlReader(file, text);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException cause)
        {
            throw reader.Refuse(cause.Start, cause.Message, cause);
        }
        catch (InvalidOperationException cause)
        {
            // The scanner falls over its own state where a bracket that is never closed swallows the lines after it.
            var end = reader._parser.Current?.End ?? new Mark(0, 1, 1);
            throw reader.Refuse(end, "is no YAML from here on; a bracket may be left open", cause);
        }
    }

    private ConfigurationNode ReadDocument()
    {
        Next<StreamStart>();
        if (Next<ParsingEvent>() is StreamEnd)
        {
            return new MappingNode(new SourceMark(_file, 1, 1), []);
        }

        Next<ParsingEvent>();
        var root = ReadNode(depth: 0);
        Next<DocumentEnd>();
        return Next<ParsingEvent>() is StreamEnd
            ? root
            : throw Refuse(_parser.Current!.Start, "holds a second document; one is allowed");
    }

    /// <summary>Reads the node that the parser stands on, to its last event.</summary>
    private ConfigurationNode ReadNode(int depth)
    {
        var start = _parser.Current!;
        if (depth > DeepestNesting)
        {
            throw Refuse(start.Start, $"is nested more than {DeepestNesting} levels deep");
        }

        if (start is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refuse(start.Start, "anchors and aliases are not allowed; use extends");
        }
        // A quoted scalar carries the tag "!", which says no more than its quotes.
        if (start is NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } })
        {
            throw Refuse(start.Start, "tags are not allowed");
        }

        return start switch
        {
            MappingStart => ReadMapping(start, depth),
            SequenceStart => ReadSequence(start, depth),
            Scalar scalar => new ScalarNode(MarkOf(start.Start), scalar.Value, scalar.Style == ScalarStyle.Plain),
            _ => throw Refuse(start.Start, "is not a value"),
        };
    }

    private MappingNode ReadMapping(ParsingEvent start, int depth)
    {
        var entries = new List<MappingEntry>();
        var keys = new HashSet<string>();
        while (Next<ParsingEvent>() is not MappingEnd)
        {
            var mark = _parser.Current!.Start;
            if (ReadNode(depth + 1) is not ScalarNode key)
            {
                throw Refuse(mark, "a key must be a word");
            }

            if (!keys.Add(key.Text))
            {
                throw Refuse(mark, $"key '{Shown.Text(key.Text)}' is given twice");
            }

            if (keys.Count > MostKeys)
            {
                throw Refuse(mark, $"a mapping has more than {MostKeys} keys");
            }

            Next<ParsingEvent>();
            entries.Add(new MappingEntry(key.Text, key.Mark, ReadNode(depth + 1)));
        }

        return new MappingNode(MarkOf(start.Start), entries);
    }

    private SequenceNode ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<ConfigurationNode>();
        while (Next<ParsingEvent>() is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        return new SequenceNode(MarkOf(start.Start), items);
    }

    private T Next<T>()
        where T : ParsingEvent =>
        _parser.MoveNext() && _parser.Current is T next
            ? next
            : throw new BadInputException(_file, $"ends or goes on where {typeof(T).Name} is due");

    private SourceMark MarkOf(Mark mark) => new(_file, (int)mark.Line, (int)mark.Column);

    private BadInputException Refuse(Mark mark, string reason, Exception? cause = null) => new($"{MarkOf(mark)}", reason, cause);
}
