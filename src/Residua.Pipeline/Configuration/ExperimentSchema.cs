using System.Text.Json.Nodes;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>Writes the JSON Schema of a paper's YAML files, from which editors complete and check them.</summary>
public static class ExperimentSchema
{
    /// <summary>Name of the schema in the folder of a paper's experiments.</summary>
    public const string FileName = "experiment.schema.json";

    /// <summary>The schema as indented JSON, ending in a line break.</summary>
    /// <remarks>
    /// No key is required: a file may leave to the one it extends what it does not say itself. Descriptions are the summaries
    /// of the records, from the documentation files beside their assemblies; where such a file is missing there are none.
    /// </remarks>
    public static string Of(IPaper paper)
    {
        var record = RecordSchema.Of(paper.ExperimentType);
        var kinds = RecordKinds.Of(paper.ExperimentType);
        var values = kinds is null ? Values(record["properties"], "#/properties") : Values(record, kinds);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"An experiment of {paper.Name}",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["extends"] = Described(
                    "A file of the same folder, without .yaml, whose values are used where this one has none.",
                    "string"),
                ["profiles"] = Profiles(values),
                [Matrix.Key] = RecordSchema.MatrixSchema(Block(values, Profiles(values))),
            },
        };
        Move((JsonObject)record["properties"]!, (JsonObject)schema["properties"]!);
        if (kinds is null)
        {
            schema["additionalProperties"] = false;
        }
        else
        {
            // Each kind is a closed record; the keys of a file are beside its own.
            foreach (var kind in kinds.Names)
            {
                var properties = (JsonObject)record[RecordSchema.Definitions]![kind]!["properties"]!;
                Move(new() { ["extends"] = true, ["profiles"] = true, [Matrix.Key] = true }, properties);
            }
        }

        foreach (var rest in (string[])["allOf", RecordSchema.Definitions])
        {
            if (record[rest] is { } part)
            {
                record.Remove(rest);
                schema[rest] = part;
            }
        }

        return RecordSchema.Text(schema);
    }

    private static JsonObject Profiles(List<(string Key, JsonArray Places)> values)
    {
        var profiles = Described("Values that replace those above under --profile=<name>.", "object");
        profiles["additionalProperties"] = Block(values, null);
        return profiles;
    }

    private static JsonObject Block(List<(string Key, JsonArray Places)> values, JsonObject? profiles)
    {
        var properties = new JsonObject(
            values.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, Anywhere(value.Places))));
        if (profiles is not null)
        {
            properties["profiles"] = profiles;
        }

        return new()
        {
            ["type"] = new JsonArray("object", "null"),
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Anywhere(JsonArray places) =>
        places.Count == 1 ? (JsonObject)places[0]!.DeepClone() : new JsonObject { ["anyOf"] = places.DeepClone() };

    private static List<(string Key, JsonArray Places)> Values(JsonNode? properties, string place) =>
        [.. properties!.AsObject().Select(value =>
            (value.Key, new JsonArray(new JsonObject { ["$ref"] = $"{place}/{value.Key}" })))];

    /// <summary>The keys of all kinds: a block may belong to any of them.</summary>
    private static List<(string Key, JsonArray Places)> Values(JsonObject record, RecordKinds kinds)
    {
        var ofKinds = kinds.Names
            .SelectMany(kind => record[RecordSchema.Definitions]![kind]!["properties"]!.AsObject()
                .Select(value => (value.Key, value.Value, Place: $"#/{RecordSchema.Definitions}/{kind}/properties/{value.Key}")))
            .Where(value => value.Key != kinds.Key)
            .GroupBy(value => value.Key)
            .Select(values => (values.Key, new JsonArray([.. values
                .DistinctBy(value => value.Value?.ToJsonString())
                .Select(value => new JsonObject { ["$ref"] = value.Place })])));
        return [.. Values(record["properties"], "#/properties"), .. ofKinds];
    }

    private static void Move(JsonObject from, JsonObject to)
    {
        foreach (var (key, value) in from.ToList())
        {
            from.Remove(key);
            to[key] = value;
        }
    }

    private static JsonObject Described(string description, string type) =>
        new() { ["description"] = description, ["type"] = type };
}
