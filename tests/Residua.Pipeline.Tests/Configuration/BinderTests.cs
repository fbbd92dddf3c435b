using System.ComponentModel.DataAnnotations;

namespace Residua.Pipeline.Tests.Configuration;

public class BinderTests
{
    [Fact]
    public void An_empty_file_gives_the_defaults() =>
        Assert.Equal(new TestExperiment().ToString(), TemporaryYaml.Bind<TestExperiment>("# nothing\n").ToString());

    [Fact]
    public void A_nested_value_keeps_the_defaults_beside_it_and_leaves_shared_ones_alone()
    {
        var bound = TemporaryYaml.Bind<TestExperiment>("anomaly: { intensity: { from: 0.5 } }");

        Assert.Equal(new TestAxis { From = 0.5, Count = 50 }, bound.Anomaly.Intensity);
        Assert.Equal(20, bound.Anomaly.Radius);
        Assert.Equal(0, TestAnomaly.Shared.Intensity.From);
    }

    [Fact]
    public void Lists_replace_their_defaults()
    {
        var bound = TemporaryYaml.Bind<TestExperiment>(
            "kernels: [7]\nkinds: [pixel-shuffle, disk]\naxes: [{ to: 2 }, {}]\nnames: [\"1\", b]");

        Assert.Equal([7], bound.Kernels);
        Assert.Equal([TestKind.PixelShuffle, TestKind.Disk], bound.Kinds);
        Assert.Equal([new TestAxis { To = 2 }, new TestAxis()], bound.Axes);
        Assert.Equal(["1", "b"], bound.Names);
    }

    [Fact]
    public void A_key_without_value_is_null_where_null_may_stand()
    {
        var bound = TemporaryYaml.Bind<TestExperiment>("sigma:\nlimit: ~\nfolder: null\n");
        Assert.Null(bound.Sigma);
        Assert.Null(bound.Limit);
        Assert.Null(bound.Folder);
    }

    [Theory]
    [InlineData("sigma: { from: 5, count: 0 }", "e.yaml:1:26: sigma.count: must be at least 1 and at most 100, found 0")]
    [InlineData("sede: 1", "e.yaml:1:1: sede: unknown key; did you mean 'seed'?")]
    [InlineData("Seed: 1", "e.yaml:1:1: Seed: unknown key; did you mean 'seed'?")]
    [InlineData(
        "anomaly:\n  intensity:\n    cuont: 3",
        "e.yaml:3:5: anomaly.intensity.cuont: unknown key; did you mean 'count'?")]
    [InlineData("axes: [{}, { form: 1 }]", "e.yaml:1:14: axes[1].form: unknown key; did you mean 'from'?")]
    [InlineData("sigma: { quite-different: 1 }", "e.yaml:1:10: sigma.quite-different: unknown key; known: from, to, count")]
    [InlineData("computed: x", "e.yaml:1:1: computed: unknown key; known: title, seed, replicates, threads, anomaly, sigma")]
    [InlineData("anomaly: 3", "e.yaml:1:10: anomaly: expected a mapping (kind, radius, intensity), found '3'")]
    [InlineData("anomaly:", "e.yaml:1:9: anomaly: expected a mapping (kind, radius, intensity), found nothing")]
    [InlineData("kernels: 3", "e.yaml:1:10: kernels: expected a list, found '3'")]
    [InlineData("kernels: [3, x]", "e.yaml:1:14: kernels[1]: expected an integer")]
    [InlineData("seed: [1]", "e.yaml:1:7: seed: expected an integer (decimal, 32 bits), found a list")]
    [InlineData("title: { a: 1 }", "e.yaml:1:8: title: expected text, found a mapping")]
    [InlineData(
        "anomaly: { kind: pixel-shufle }",
        "e.yaml:1:18: anomaly.kind: unknown value 'pixel-shufle'; did you mean 'pixel-shuffle'?")]
    [InlineData("anomaly: { kind: zzz }", "e.yaml:1:18: anomaly.kind: unknown value 'zzz'; known: disk, pixel-shuffle")]
    [InlineData(
        "anomaly: { kind: PixelShuffle }",
        "e.yaml:1:18: anomaly.kind: unknown value 'PixelShuffle'; did you mean 'pixel-shuffle'?")]
    [InlineData("anomaly: { kind: 1 }", "e.yaml:1:18: anomaly.kind: unknown value '1'")]
    [InlineData("names: []", "e.yaml:1:8: names: must have an item")]
    [InlineData("[a, b]", "e.yaml:1:1: expected a mapping (title, seed")]
    [InlineData("just text", "e.yaml:1:1: expected a mapping (title, seed")]
    [InlineData("anomaly:\n  intensity:\n    from: 2", "e.yaml:3:11: anomaly.intensity.from: from must not be above to")]
    [InlineData("anomaly:\n  intensity:\n    to: -1", "e.yaml:3:5: anomaly.intensity.from: from must not be above to")]
    public void One_problem_is_told_with_place_path_and_remedy(string yaml, string start)
    {
        var problems = TemporaryYaml.Problems<TestExperiment>(yaml);
        Assert.StartsWith(start, problems, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_at_once_in_the_order_of_lines() => Assert.Equal(
        """
        e.yaml:1:7: seed: expected an integer (decimal, 32 bits), found 'x'
        e.yaml:2:8: share: must be at least 0 and at most 1, found 1.4
        e.yaml:4:9: anomaly.kind: unknown value 'dusk'; did you mean 'disk'?
        e.yaml:5:3: anomaly.raduis: unknown key; did you mean 'radius'?
        """,
        TemporaryYaml.Problems<TestExperiment>("seed: x\nshare: 1.4\nanomaly:\n  kind: dusk\n  raduis: 3\n"));

    [Fact]
    public void Required_keys_are_missed_beside_other_problems() => Assert.Equal(
        """
        e.yaml:1:1: modle: unknown key; did you mean 'model'?
        e.yaml:1:1: model: is required
        """,
        TemporaryYaml.Problems<OtherExperiment>("modle: x\n"));

    [Theory]
    [InlineData("model: ''", "e.yaml:1:8: model: must not be empty")]
    [InlineData("", "e.yaml:1:1: model: is required")]
    public void A_required_value_must_be_there(string yaml, string expected) =>
        Assert.Equal(expected, TemporaryYaml.Problems<OtherExperiment>(yaml));

    [Fact]
    public void Required_members_of_nested_and_listed_records_are_missed() => Assert.Equal(
        """
        e.yaml:1:1: one.name: is required
        e.yaml:1:9: many[0].name: is required
        """,
        TemporaryYaml.Problems<Outer>("many: [ {}, { name: x }]"));

    [Fact]
    public void A_type_that_no_file_can_hold_is_a_mistake_of_the_record() =>
        Assert.Throws<NotSupportedException>(() => TemporaryYaml.Bind<Unsupported>("when: 2020-01-01"));

    public sealed record Outer
    {
        public Inner One { get; init; } = new() { Name = "" };

        public IReadOnlyList<Inner> Many { get; init; } = [];
    }

    public sealed record Inner
    {
        [Required(AllowEmptyStrings = true)]
        public string Name { get; init; } = "";
    }

    public sealed record Unsupported
    {
        public DateTime When { get; init; }
    }
}
