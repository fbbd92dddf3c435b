using System.Text.Json.Nodes;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

public class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(ExperimentSchema.Of(new TestPaper("first", typeof(TestExperiment))))!;

    [Theory]
    [InlineData("additionalProperties", "false")]
    [InlineData("required", null)]
    [InlineData("properties/extends/type", "\"string\"")]
    [InlineData("properties/profiles/additionalProperties/additionalProperties", "false")]
    [InlineData("properties/profiles/additionalProperties/properties/anomaly/$ref", "\"#/properties/anomaly\"")]
    [InlineData("properties/profiles/additionalProperties/properties/extends", null)]
    [InlineData("properties/anomaly/additionalProperties", "false")]
    [InlineData("properties/anomaly/properties/kind/enum", """["disk","pixel-shuffle"]""")]
    [InlineData("properties/anomaly/properties/radius/default", "20")]
    [InlineData("properties/anomaly/properties/intensity/properties/count/default", "50")]
    [InlineData("properties/seed/minimum", "0")]
    [InlineData("properties/seed/maximum", null)]
    [InlineData("properties/share/description", "\"A share.\"")]
    [InlineData("properties/share/maximum", "1")]
    [InlineData("properties/rate/exclusiveMinimum", "0")]
    [InlineData("properties/limit/type", """["integer","null"]""")]
    [InlineData("properties/folder/type", """["string","null"]""")]
    [InlineData("properties/title/type", "\"string\"")]
    [InlineData("properties/kernels/items/maximum", "99")]
    [InlineData("properties/axes/items/properties/count/default", "10")]
    [InlineData("properties/computed", null)]
    public void Says_what_the_records_say(string path, string? expected)
    {
        var node = path.Split('/').Aggregate(Schema, (node, key) => node?[key]!);
        Assert.Equal(expected, node?.ToJsonString());
    }

    [Fact]
    public void Names_the_keys_that_the_binder_takes()
    {
        var keys = Schema["properties"]!.AsObject().Select(property => property.Key);
        var unknown = TemporaryYaml.Problems<TestExperiment>("quite-different: 1")["e.yaml:1:1: quite-different: unknown key; known: ".Length..];
        Assert.Equal(unknown.Split(", ").Order(), keys.Except(["extends", "profiles"]).Order());
    }
}
