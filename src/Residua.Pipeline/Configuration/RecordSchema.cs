using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Residua.Pipeline.Configuration;

/// <summary>The JSON Schema of a record that YAML is bound to.</summary>
internal static class RecordSchema
{
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

    /// <summary>The schema of a record and all that is in it.</summary>
    public static JsonObject Of(Type record)
    {
        var shape = RecordShape.Of(record);
        var schema = (JsonObject)Options.GetJsonSchemaAsNode(record, new() { TreatNullObliviousAsNonNullable = true });
        Describe(schema, shape, shape.Default());
        return schema;
    }

    /// <summary>A schema as indented JSON, ending in a line break.</summary>
    public static string Text(JsonObject schema) => schema.ToJsonString(Options) + "\n";

    /// <summary>Adds what the exporter does not read from attributes and instances: descriptions, ranges, defaults.</summary>
    private static void Describe(JsonObject schema, RecordShape shape, object instance)
    {
        schema.Remove("required");
        foreach (var key in shape.Keys)
        {
            var property = Property(schema, key.Name);
            if (key.Description != null)
            {
                property["description"] = key.Description;
            }

            if (key.Slot.Range is { } range)
            {
                Limit(property["items"] as JsonObject ?? property, NumberRange.Of(range));
            }

            var value = key.Get(instance);
            if (key.Slot.IsRecord)
            {
                Describe(property, RecordShape.Of(key.Slot.Type), value ?? RecordShape.Of(key.Slot.Type).Default());
            }
            else if (key.Slot.IsList && key.Slot.Element() is { IsRecord: true } element)
            {
                Describe((JsonObject)property["items"]!, RecordShape.Of(element.Type), RecordShape.Of(element.Type).Default());
            }
            else if (value != null && !key.IsRequired)
            {
                property["default"] = JsonSerializer.SerializeToNode(value, Options);
            }
        }
    }

    /// <summary>The schema of a property; one that says nothing is the boolean <c>true</c>.</summary>
    private static JsonObject Property(JsonObject schema, string name)
    {
        if (schema["properties"]![name] is JsonObject property)
        {
            return property;
        }

        property = [];
        schema["properties"]![name] = property;
        return property;
    }

    private static void Limit(JsonObject schema, NumberRange range)
    {
        schema[range.LeastIsOutside ? "exclusiveMinimum" : "minimum"] = range.Least;
        if (range.HasMost)
        {
            schema[range.MostIsOutside ? "exclusiveMaximum" : "maximum"] = range.Most;
        }
    }

    private static void KeepSettable(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set == null).ToList())
        {
            type.Properties.Remove(property);
        }
    }
}
