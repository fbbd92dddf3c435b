using System.Text.Json.Nodes;

namespace Residua.Pipeline.Configuration;

/// <content>Records that a key chooses between, and items that stand for several.</content>
internal sealed partial class RecordSchema
{
    /// <summary>
    /// A record of several kinds: where the key names one, its keys and no others; where another layer names it, those of one.
    /// </summary>
    private JsonObject OfKinds(Slot slot, RecordKinds kinds, object? instance, string place)
    {
        var key = new JsonObject { ["enum"] = new JsonArray([.. kinds.Names.Select(name => JsonValue.Create(name))]) };
        if (instance is not null)
        {
            key["default"] = kinds.NameOf(instance.GetType());
        }

        var cases = new JsonArray();
        foreach (var name in kinds.Names)
        {
            var type = kinds.Find(name)!;
            var id = ProblemList.Join(place, name);
            _definitions[id] = null;
            var definition = OfRecord(Slot.Of(type), type.IsInstanceOfType(instance) ? instance : null, id);
            PropertiesOf(definition).Insert(0, kinds.Key, new JsonObject { ["const"] = name });
            if (XmlDocumentation.SummaryOf(type) is { } summary)
            {
                definition.Insert(0, "description", summary);
            }

            _definitions[id] = definition;
            cases.Add(Case(kinds.Key, name, Reference(id)));
        }

        var any = new JsonArray([.. kinds.Names.Select(name => Reference(ProblemList.Join(place, name)))]);
        cases.Add(new JsonObject
        {
            ["if"] = new JsonObject { ["type"] = "object", ["not"] = new JsonObject { ["required"] = new JsonArray(kinds.Key) } },
            ["then"] = new JsonObject { ["anyOf"] = any },
        });
        return new()
        {
            ["type"] = slot.IsNullable ? new JsonArray("object", "null") : "object",
            ["properties"] = new JsonObject { [kinds.Key] = key },
            ["allOf"] = cases,
        };
    }

    // "required" alone holds for null, too.
    private static JsonObject Case(string key, string name, JsonObject consequence) => new()
    {
        ["if"] = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [key] = new JsonObject { ["const"] = name } },
            ["required"] = new JsonArray(key),
        },
        ["then"] = consequence,
    };

    private JsonObject OfItem(Slot element, string place)
    {
        var item = OfRecord(element, null, place);
        if (families && item["properties"] is JsonObject properties && !element.Type.IsAbstract)
        {
            var block = new JsonObject
            {
                ["type"] = new JsonArray("object", "null"),
                ["properties"] = properties.DeepClone(),
                ["additionalProperties"] = false,
            };
            properties[Matrix.Key] = MatrixSchema(block);
        }

        return item;
    }

    /// <summary>The schema of a matrix.</summary>
    /// <param name="block">Schema of what a value puts on top.</param>
    public static JsonObject MatrixSchema(JsonObject block) => new()
    {
        ["description"] = "Makes one description stand for several: each axis is a list of names, or a mapping from names to "
            + "values that are put on top. {axis} in a text stands for the name; {{ and }} for braces.",
        ["type"] = "object",
        ["minProperties"] = 1,
        ["propertyNames"] = Names(),
        ["additionalProperties"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "array", ["minItems"] = 1, ["maxItems"] = Matrix.MostMembers },
                new JsonObject
                {
                    ["type"] = "object",
                    ["minProperties"] = 1,
                    ["propertyNames"] = Names(),
                    ["additionalProperties"] = block,
                }),
        },
    };

    private static JsonObject Names() => new() { ["pattern"] = Matrix.NamePattern };

    private static JsonObject Reference(string definition) => new() { ["$ref"] = $"#/{Definitions}/{definition}" };

    /// <summary>The properties of a schema; a record without any has none written.</summary>
    private static JsonObject PropertiesOf(JsonObject schema)
    {
        if (schema["properties"] is not JsonObject properties)
        {
            schema["properties"] = properties = [];
        }

        return properties;
    }
}
