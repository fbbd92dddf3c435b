using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace Residua.Pipeline.Configuration;

/// <summary>The summaries of records and their properties, from the file that the compiler writes beside an assembly.</summary>
internal static class XmlDocumentation
{
    private static readonly ConcurrentDictionary<string, Dictionary<string, XElement>> Files = new();

    /// <summary>Summary of a property as plain text in one line; null where it has none, or where the file is missing.</summary>
    public static string? SummaryOf(PropertyInfo property) => SummaryOf(property.DeclaringType!, "P", $".{property.Name}");

    /// <summary>Summary of a type as plain text in one line; null where it has none, or where the file is missing.</summary>
    public static string? SummaryOf(Type type) => SummaryOf(type, "T", "");

    /// <summary>The summaries in a file by the ids of their members; none where there is no file.</summary>
    internal static Dictionary<string, XElement> Read(string file) => !File.Exists(file)
        ? []
        : XDocument.Load(file).Descendants("member")
            .Where(member => member.Attribute("name") is not null && member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);

    /// <summary>
    /// A summary without tags: code as it stands, references by their last name, keys as they are written in YAML.
    /// </summary>
    internal static string Plain(XElement summary) =>
        string.Join(' ', Text(summary).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? SummaryOf(Type type, string prefix, string member)
    {
        var summaries = Files.GetOrAdd(Path.ChangeExtension(type.Assembly.Location, ".xml"), Read);
        var id = $"{prefix}:{type.FullName?.Replace('+', '.')}{member}";
        return summaries.TryGetValue(id, out var summary) && Plain(summary) is { Length: > 0 } text ? text : null;
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value,
                XElement tag when tag.Nodes().Any() => tag.Name == "para" ? $" {Text(tag)} " : Text(tag),
                XElement tag => Reference(tag),
                _ => "",
            });
        }

        return text.ToString();
    }

    private static string Reference(XElement tag)
    {
        if ((tag.Attribute("langword") ?? tag.Attribute("name")) is { } word)
        {
            return word.Value;
        }

        if (tag.Attribute("cref")?.Value is not [var sort, ':', .. var id])
        {
            return "";
        }

        var name = id.Split('(')[0].Split('.')[^1].Split('`')[0];
        return sort is 'P' or 'F' ? Shown.Kebab(name) : name;
    }
}
