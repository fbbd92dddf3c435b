using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

/// <summary>Items of lists that stand for several, as claims do.</summary>
public class ListFamilyTests
{
    private const string Yaml =
        """
        claims:
          - { id: first, bound: 1 }
          - matrix:
              model: [ae-128, vq-vae]
              input: { normal: {}, anomalous: { bound: 7, parts: ["{model}", x] } }
            id: "{input}-of-{model}"
            bound: 3
          - { id: "{last}" }
        """;

    [Fact]
    public void An_item_with_a_matrix_becomes_several_in_its_place()
    {
        var claims = TemporaryYaml.Bind<Ledger>(Yaml).Claims;
        Assert.Equal(
            [
                "first 1",
                "normal-of-ae-128 3",
                "anomalous-of-ae-128 7 ae-128,x",
                "normal-of-vq-vae 3",
                "anomalous-of-vq-vae 7 vq-vae,x",
                "{last} 0",
            ],
            claims.Select(claim => $"{claim.Id} {claim.Bound} {string.Join(',', claim.Parts)}".Trim()));
    }

    [Theory]
    [InlineData("bound: 3", "bund: 3", "e.yaml:7:5: claims[1].bund: unknown key; did you mean 'bound'?")]
    [InlineData("bound: 7", "bund: 7", "e.yaml:5:41: claims[1].bund: unknown key; did you mean 'bound'? (anomalous)")]
    [InlineData("bound: 7", "bound: 99", "e.yaml:5:48: claims[1].bound: must be at least 0 and at most 10, found 99 (anomalous)")]
    [InlineData("{input}-of", "{inptu}-of", "e.yaml:6:9: claims[1].id: {inptu} is no axis of the matrix; did you mean 'input'?")]
    [InlineData("[ae-128, vq-vae]", "[]", "e.yaml:4:14: claims[1].matrix.model: expected 1 to 1000 names")]
    [InlineData("[ae-128, vq-vae]", "[ae-128, ../x]", "e.yaml:4:23: claims[1].matrix.model: '../x' is no name")]
    public void A_problem_is_told_once_with_the_member_that_has_it(string correct, string wrong, string start)
    {
        Assert.Contains(correct, Yaml, StringComparison.Ordinal);
        var problems = TemporaryYaml.Problems<Ledger>(Yaml.Replace(correct, wrong, StringComparison.Ordinal));
        Assert.StartsWith(start, problems, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_lists_of_claims_know_it_not_those_of_experiments()
    {
        using var folder = new ExperimentFolder().With("first/e.yaml", "axes: [{ matrix: { a: [x] }, to: 2 }]");
        Assert.Equal("first/e.yaml:1:10: axes[0].matrix: unknown key; known: from, to, count", folder.Problems());
    }

    [Fact]
    public void The_schema_knows_it()
    {
        var item = RecordSchema.Of(typeof(Ledger), families: true)["properties"]!["claims"]!["items"]!;
        var block = item["properties"]!["matrix"]!["additionalProperties"]!["anyOf"]![1]!["additionalProperties"]!;
        Assert.Equal("0", item["properties"]!["bound"]!["minimum"]!.ToJsonString());
        Assert.Equal(["id", "bound", "parts"], ((JsonObject)block["properties"]!).Select(property => property.Key));
        Assert.Null(RecordSchema.Of(typeof(Ledger))["properties"]!["claims"]!["items"]!["properties"]!["matrix"]);
    }

    public sealed record Ledger
    {
        public IReadOnlyList<Entry> Claims { get; init; } = [];
    }

    public sealed record Entry
    {
        [Required]
        public string Id { get; init; } = "";

        [Range(0, 10)]
        public int Bound { get; init; }

        public IReadOnlyList<string> Parts { get; init; } = [];
    }
}
