using System.Text.Json.Nodes;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Tests.Planning;

public class CanonicalJsonTests
{
    public static TheoryData<object?, string> Values => new()
    {
        { null, "null" },
        { 0.1f, "0.1" },
        { 0.1, "0.1" },
        { 1.0, "1" },
        { 1e-300, "1E-300" },
        { double.NaN, "\"na-n\"" },
        { double.PositiveInfinity, "\"infinity\"" },
        { long.MaxValue, "9223372036854775807" },
        { ulong.MaxValue, "18446744073709551615" },
        { true, "true" },
        { "a b", "\"a b\"" },
        { Stage.Preprocess, "\"preprocess\"" },
        { new[] { 1, 2 }, "[1,2]" },
        { (1, "x"), "[1,\"x\"]" },
        { new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 }, "{\"a\":2,\"b\":1}" },
        { new { TrainShare = 0.6, Slice = 128 }, "{\"slice\":128,\"train-share\":0.6}" },
        { new Holder(new Derived(1, 2)), "{\"item\":{\"more\":2,\"value\":1}}" },
        { new Computed { Count = 2 }, "{\"count\":2}" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_have_one_form(object? value, string expected) =>
        Assert.Equal(expected, CanonicalJson.Of(value)?.ToJsonString() ?? "null");

    [Fact]
    public void What_has_no_form_is_refused() =>
        Assert.Throws<NotSupportedException>(() => CanonicalJson.Of(new { Run = new Action(() => { }) }));

    [Theory]
    [InlineData("""{"a":{"b":1,"c":[2,{"d":null}]}}""", "a.b=1 a.c[0]=2 a.c[1].d=null")]
    [InlineData("""{"a":"x"}""", "a=x")]
    public void Leaves_have_paths(string json, string expected)
    {
        var leaves = CanonicalJson.Leaves(JsonNode.Parse(json)).Select(leaf => $"{leaf.Key}={leaf.Value}");
        Assert.Equal(expected, string.Join(' ', leaves));
    }

    private record Base(int Value);

    private sealed record Derived(int Value, int More) : Base(Value);

    private sealed record Holder(Base Item);

    private sealed record Computed
    {
        public int Count { get; init; }

        public int Doubled => 2 * Count;
    }
}
