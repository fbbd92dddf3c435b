using System.Globalization;
using System.Text.Json.Nodes;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

public class SchemaTests
{
    private static readonly JsonNode Schema =
        JsonNode.Parse(ExperimentSchema.Of(new TestPaper("first", typeof(TestExperiment))))!;

    private static readonly JsonNode Kinds =
        JsonNode.Parse(ExperimentSchema.Of(new TestPaper("kinds", typeof(KindsExperiment))))!;

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
    public void Says_what_the_records_say(string path, string? expected) =>
        Assert.Equal(expected, At(Schema, path)?.ToJsonString());

    [Fact]
    public void Names_the_keys_that_the_binder_takes()
    {
        var keys = Schema["properties"]!.AsObject().Select(property => property.Key);
        var unknown = TemporaryYaml.Problems<TestExperiment>("quite-different: 1")[
            "e.yaml:1:1: quite-different: unknown key; known: ".Length..];
        Assert.Equal(unknown.Split(", ").Order(), keys.Except(["extends", "matrix", "profiles"]).Order());
    }

    [Theory]
    [InlineData("properties/kind/enum", """["training","curve"]""")]
    [InlineData("properties/kind/default", null)]
    [InlineData("additionalProperties", null)]
    [InlineData("allOf/0/if/properties/kind/const", "\"training\"")]
    [InlineData("allOf/0/if/required", """["kind"]""")]
    [InlineData("allOf/0/if/type", "\"object\"")]
    [InlineData("allOf/2/if/not/required", """["kind"]""")]
    [InlineData("allOf/2/if/type", "\"object\"")]
    [InlineData("allOf/0/then/$ref", "\"#/definitions/training\"")]
    [InlineData("allOf/2/then/anyOf/1/$ref", "\"#/definitions/curve\"")]
    [InlineData("definitions/training/additionalProperties", "false")]
    [InlineData("definitions/training/properties/kind/const", "\"training\"")]
    [InlineData("definitions/training/properties/of", null)]
    [InlineData("definitions/training/properties/rate/default", "0.1")]
    [InlineData("definitions/training/properties/matrix", "true")]
    [InlineData("definitions/training/properties/model/properties/kind/default", "\"dense\"")]
    [InlineData("definitions/training/properties/model/type", "\"object\"")]
    [InlineData("definitions/curve/properties/blur/type", """["object","null"]""")]
    [InlineData("definitions/curve/properties/blur/properties/kind/default", null)]
    [InlineData("definitions/curve/properties/others/items/allOf/1/then/$ref", "\"#/definitions/curve.others.coded\"")]
    [InlineData("definitions/training.model.dense/properties/width/default", "5")]
    [InlineData("definitions/training.model.dense/properties/width/maximum", "1024")]
    [InlineData("definitions/training.model.coded/properties/width/default", "32")]
    [InlineData("definitions/training.model.dense/description", "\"A network with a dense bottleneck.\"")]
    [InlineData("definitions/training.model.dense/properties/latent/description", "\"Length of the latent vector.\"")]
    [InlineData("properties/profiles/additionalProperties/properties/train/$ref", "\"#/definitions/training/properties/train\"")]
    [InlineData("properties/profiles/additionalProperties/properties/matrix", null)]
    [InlineData("properties/profiles/additionalProperties/additionalProperties", "false")]
    [InlineData("properties/matrix/additionalProperties/anyOf/1/additionalProperties/properties/profiles/type", "\"object\"")]
    public void Says_what_each_kind_takes(string path, string? expected) =>
        Assert.Equal(expected, At(Kinds, path)?.ToJsonString());

    private static JsonNode? At(JsonNode? node, string path) => path.Split('/').Aggregate(
        node, (node, key) => node is JsonArray list ? list[int.Parse(key, CultureInfo.InvariantCulture)] : node?[key]);
}
