using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Claims;

/// <summary>Writes the JSON Schema of claims files, from which editors complete and check them.</summary>
public static class ClaimSchema
{
    /// <summary>Name of the schema beside a paper's claims.</summary>
    public const string FileName = "claims.schema.json";

    /// <summary>The schema as indented JSON, ending in a line break.</summary>
    public static string Text()
    {
        var schema = RecordSchema.Of(typeof(ClaimFile), families: true);
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        return RecordSchema.Text(schema);
    }
}
