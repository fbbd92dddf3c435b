using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Planning;

/// <summary>The state of a settings object as JSON with kebab-case names in ordinal order.</summary>
/// <remarks>
/// Reads the fields of the object's own type, not the properties of a declared type as System.Text.Json would: a
/// derived record behind a base-typed property would lose its members there, and with them the key its sensitivity.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Converts numbers, text, enums, lists, dictionaries with text keys, tuples, and objects made of them.</summary>
    /// <exception cref="NotSupportedException">A value has no canonical form, such as a delegate or a stream.</exception>
    public static JsonNode? Of(object? value) => value switch
    {
        null => null,
        JsonNode node => node.DeepClone(),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        Enum name => JsonValue.Create(Kebab(name.ToString())),
        double number => double.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(Kebab(number.ToString("R"))),
        float number => float.IsFinite(number) ? JsonValue.Create(number) : JsonValue.Create(Kebab(number.ToString("R"))),
        decimal number => JsonValue.Create(number),
        sbyte or byte or short or ushort or int or uint or long => JsonValue.Create(Convert.ToInt64(value)),
        ulong number => JsonValue.Create(number),
        IDictionary map => Sorted(map.Keys.Cast<string>().Select(key => (key, map[key]))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Of)]),
        ITuple tuple => new JsonArray([.. Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index]))]),
        _ => OfFields(value),
    };

    /// <summary>The leaves of <paramref name="node"/> by path, such as <c>anomaly.intensity.count</c>, as text.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Leaves(JsonNode? node, string path = "") => node switch
    {
        JsonObject map => map.SelectMany(entry => Leaves(entry.Value, path.Length == 0 ? entry.Key : $"{path}.{entry.Key}")),
        JsonArray list => list.SelectMany((item, index) => Leaves(item, $"{path}[{index}]")),
        _ => [new(path, node?.ToString() ?? "null")],
    };

    private static JsonObject OfFields(object value)
    {
        var type = value.GetType();
        if (type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true)
        {
            throw new NotSupportedException($"Settings of a step cannot hold a {type}: it has no canonical form.");
        }

        // Two kinds may have equal fields.
        IEnumerable<(string, object?)> kind = RecordKinds.NameOf(value) is { } known ? [(known.Key, known.Name)] : [];
        return Sorted(kind.Concat(FieldsOf(type).Select(field => (NameOf(field), field.GetValue(value)))));
    }

    /// <summary>The fields of a type and its bases, those of the bases first.</summary>
    internal static IEnumerable<FieldInfo> FieldsOf(Type? type) => type is null
        ? []
        : FieldsOf(type.BaseType).Concat(type.GetFields(
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    // The compiler names the field of property Count "<Count>k__BackingField".
    private static string NameOf(FieldInfo field) =>
        Kebab(field.Name is ['<', ..] name ? name[1..name.IndexOf('>')] : field.Name);

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static JsonObject Sorted(IEnumerable<(string Name, object? Value)> members) => new(
        members.OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Name, Of(member.Value))));
}
