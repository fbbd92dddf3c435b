using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Residua.Pipeline.Configuration;

/// <summary>The JSON Schema of a record that YAML is bound to.</summary>
/// <param name="families">Whether items of lists may have the key <c>matrix</c>.</param>
internal sealed partial class RecordSchema(bool families)
{
    /// <summary>Key under which a schema keeps the records that a kind chooses between.</summary>
    public const string Definitions = "definitions";

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

    private readonly JsonObject _definitions = [];

    /// <summary>The schema of a record and all that is in it.</summary>
    /// <param name="record">The record, or the abstract one that names its kinds.</param>
    /// <param name="families">Whether items of lists may have the key <c>matrix</c>.</param>
    public static JsonObject Of(Type record, bool families = false)
    {
        var builder = new RecordSchema(families);
        var schema = builder.OfRecord(Slot.Of(record), null, "");
        if (builder._definitions.Count > 0)
        {
            schema[Definitions] = builder._definitions;
        }

        return schema;
    }

    /// <summary>A schema as indented JSON, ending in a line break.</summary>
    public static string Text(JsonObject schema) => schema.ToJsonString(Options) + "\n";

    private JsonObject OfRecord(Slot slot, object? instance, string place)
    {
        if (RecordKinds.Of(slot.Type) is { } kinds)
        {
            return OfKinds(slot, kinds, instance, place);
        }

        var shape = RecordShape.Of(slot.Type);
        var schema = (JsonObject)Options.GetJsonSchemaAsNode(slot.Type, new() { TreatNullObliviousAsNonNullable = true });
        schema["type"] = slot.IsNullable ? new JsonArray("object", "null") : "object";
        Describe(schema, shape, instance ?? shape.Default(), place);
        return schema;
    }

    /// <summary>
    /// Adds what the exporter does not read from attributes and instances: descriptions, ranges, kinds, defaults.
    /// </summary>
    private void Describe(JsonObject schema, RecordShape shape, object instance, string place)
    {
        schema.Remove("required");
        foreach (var key in shape.Keys)
        {
            var value = key.Get(instance);
            if (key.Slot.IsRecord)
            {
                schema["properties"]![key.Name] = OfRecord(key.Slot, value, ProblemList.Join(place, key.Name));
            }

            var property = Property(schema, key.Name);
            if (key.Description is { } description)
            {
                property["description"] = description;
            }

            if (key.Slot.Range is { } range)
            {
                Limit(property["items"] as JsonObject ?? property, NumberRange.Of(range));
            }

            if (key.Slot.IsList && key.Slot.Element() is { IsRecord: true } element)
            {
                property["items"] = OfItem(element, ProblemList.Join(place, key.Name));
            }
            else if (!key.Slot.IsRecord && value != null && !key.IsRequired)
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
        // Kinds are written as a choice by their key, which the exporter cannot.
        type.PolymorphismOptions = null;
        foreach (var property in type.Properties.Where(property => property.Set == null).ToList())
        {
            type.Properties.Remove(property);
        }
    }
}
