using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Residua.Papers;

namespace Residua.Pipeline.Configuration;

/// <summary>Writes the JSON Schema of a paper's YAML files, from which editors complete and check them.</summary>
public static class ExperimentSchema
{
    /// <summary>Name of the schema in the folder of a paper's experiments.</summary>
    public const string FileName = "experiment.schema.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepSettable } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The schema as indented JSON, ending in a line break.</summary>
    /// <remarks>No key is required: a file may leave to the one it extends what it does not say itself.</remarks>
    public static string Of(IPaper paper)
    {
        var shape = RecordShape.Of(paper.ExperimentType);
        var record = (JsonObject)Options.GetJsonSchemaAsNode(paper.ExperimentType, new() { TreatNullObliviousAsNonNullable = true });
        Describe(record, shape, shape.Default());

        var values = record["properties"]!.AsObject();
        record.Remove("properties");
        var profile = new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["properties"] = new JsonObject(values.Select(value => new KeyValuePair<string, JsonNode?>(value.Key, Reference(value.Key)))),
            ["additionalProperties"] = false,
        };

        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"An experiment of {paper.Name}",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["extends"] = Described("string", "A file of the same folder, without .yaml, whose values are used where this one has none."),
                ["profiles"] = Described("object", "Values that replace those above under --profile=<name>."),
            },
            ["additionalProperties"] = false,
        };
        schema["properties"]!["profiles"]!["additionalProperties"] = profile;
        foreach (var value in values.ToList())
        {
            values.Remove(value.Key);
            schema["properties"]![value.Key] = value.Value;
        }

        return schema.ToJsonString(Options) + "\n";
    }

    /// <summary>Adds what the exporter does not read from attributes and instances: descriptions, ranges, defaults.</summary>
    private static void Describe(JsonObject schema, RecordShape shape, object instance)
    {
        schema.Remove("required");
        foreach (var key in shape.Keys)
        {
            var property = Property(schema, key.Name);
            if (key.Description != null)
                property["description"] = key.Description;
            if (key.Slot.Range is { } range)
                Limit(property["items"] as JsonObject ?? property, NumberRange.Of(range));

            var value = key.Get(instance);
            if (key.Slot.IsRecord)
                Describe(property, RecordShape.Of(key.Slot.Type), value ?? RecordShape.Of(key.Slot.Type).Default());
            else if (key.Slot.IsList && key.Slot.Element() is { IsRecord: true } element)
                Describe((JsonObject)property["items"]!, RecordShape.Of(element.Type), RecordShape.Of(element.Type).Default());
            else if (value != null && !key.IsRequired)
                property["default"] = JsonSerializer.SerializeToNode(value, Options);
        }
    }

    /// <summary>The schema of a property; one that says nothing is the boolean <c>true</c>.</summary>
    private static JsonObject Property(JsonObject schema, string name)
    {
        if (schema["properties"]![name] is JsonObject property)
            return property;

        property = [];
        schema["properties"]![name] = property;
        return property;
    }

    private static void Limit(JsonObject schema, NumberRange range)
    {
        schema[range.LeastIsOutside ? "exclusiveMinimum" : "minimum"] = range.Least;
        if (range.HasMost)
            schema[range.MostIsOutside ? "exclusiveMaximum" : "maximum"] = range.Most;
    }

    private static JsonObject Described(string type, string description) => new() { ["description"] = description, ["type"] = type };

    private static JsonObject Reference(string key) => new() { ["$ref"] = $"#/properties/{key}" };

    private static void KeepSettable(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set == null).ToList())
            type.Properties.Remove(property);
    }
}
