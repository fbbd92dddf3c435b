using System.Text.Json.Nodes;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Configuration;

/// <summary>Writes the JSON Schema of a paper's YAML files, from which editors complete and check them.</summary>
public static class ExperimentSchema
{
    /// <summary>Name of the schema in the folder of a paper's experiments.</summary>
    public const string FileName = "experiment.schema.json";

    /// <summary>The schema as indented JSON, ending in a line break.</summary>
    /// <remarks>No key is required: a file may leave to the one it extends what it does not say itself.</remarks>
    public static string Of(IPaper paper)
    {
        var record = RecordSchema.Of(paper.ExperimentType);
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

        return RecordSchema.Text(schema);
    }

    private static JsonObject Described(string type, string description) => new() { ["description"] = description, ["type"] = type };

    private static JsonObject Reference(string key) => new() { ["$ref"] = $"#/properties/{key}" };
}
