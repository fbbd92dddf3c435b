using System.Text;
using Residua.Data;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

public class HostileYamlTests
{
    [Theory]
    [InlineData(
        "an alias bomb", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "e.yaml:1:4: anchors and aliases are not allowed")]
    [InlineData("an alias alone", "a: *b\n", "e.yaml:1:4: anchors and aliases are not allowed")]
    [InlineData("an anchored key", "&k seed: 1\n", "e.yaml:1:1: anchors and aliases are not allowed")]
    [InlineData("a tag", "seed: !!int 1\n", "e.yaml:1:7: tags are not allowed")]
    [InlineData("a local tag", "seed: !foo 1\n", "e.yaml:1:7: tags are not allowed")]
    [InlineData("a key twice", "seed: 1\ntitle: x\nseed: 2\n", "e.yaml:3:1: key 'seed' is given twice")]
    [InlineData("a nested key twice", "anomaly:\n  radius: 1\n  radius: 1\n", "e.yaml:3:3: key 'radius' is given twice")]
    [InlineData("a list as key", "? [a, b]\n: 1\n", "e.yaml:1:3: a key must be a word")]
    [InlineData("two documents", "seed: 1\n---\nseed: 2\n", "e.yaml:2:1: holds a second document")]
    [InlineData("a tab as indentation", "anomaly:\n\tradius: 1\n", "e.yaml:2:1: a line is indented with a tab")]
    [InlineData("a tab after spaces", "anomaly:\n  kind: disk\n  \tradius: 1\n", "e.yaml:3:3: a line is indented with a tab")]
    [InlineData("an open bracket", "kernels: [1, 2\n", "e.yaml:2:1: ")]
    [InlineData("an open bracket above a block", "seed: [\nanomaly:\n  kind: x\nkernels:\n  - 3\n", "e.yaml:")]
    [InlineData("an open quote", "title: \"x\nseed: 1\n", "e.yaml:1:8: ")]
    [InlineData("a control character", "title: x\nfolder: a\u001b[31m\n", "e.yaml:2:10: holds the control character U+001B")]
    [InlineData("a NUL", "seed: 1\0\n", "e.yaml:1:8: holds the control character U+0000")]
    [InlineData("unbalanced indentation", "anomaly:\n    radius: 1\n  kind: disk\n", "e.yaml:3:")]
    public void Is_refused_with_its_place(string what, string yaml, string start)
    {
        Assert.NotEmpty(what);
        Assert.StartsWith(start, TemporaryYaml.Refusal(Encoding.UTF8.GetBytes(yaml)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seed: 1\ntitle: \"\xff\"\n", "e.yaml:2:9: is not UTF-8 text")]
    [InlineData("\xff\xfes\0e\0", "e.yaml:1:1: is not UTF-8 text")]
    [InlineData("\x1f\x8b\x08\0\0", "e.yaml:1:2: is not UTF-8 text")]
    public void Is_refused_where_it_is_no_utf_8(string latin1, string expected) =>
        Assert.Equal(expected, TemporaryYaml.Refusal(Encoding.Latin1.GetBytes(latin1)));

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Is_refused_before_10000_levels_are_entered(char open) =>
        Assert.Contains(
            "is nested more than 32 levels deep",
            TemporaryYaml.Refusal(Encoding.UTF8.GetBytes("a: " + new string(open, 10_000))),
            StringComparison.Ordinal);

    [Fact]
    public void Is_refused_with_100000_keys()
    {
        var yaml = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i}: 1\n"));
        Assert.Equal("e.yaml:1001:1: a mapping has more than 1000 keys", TemporaryYaml.Refusal(Encoding.UTF8.GetBytes(yaml)));
    }

    [Fact]
    public void Is_told_of_1000_problems_at_most()
    {
        var problems = TemporaryYaml.Problems<TestExperiment>($"kernels: [{string.Join(',', Enumerable.Repeat("x", 100_000))}]");
        Assert.Equal(1000, problems.Split('\n').Length);
    }

    /// <summary>Every truncation of a document and every change of one byte is read, or refused in words.</summary>
    [Fact]
    public void Never_ends_in_another_exception()
    {
        byte[] yaml =
        [
            .. "# c\nseed: 7\nanomaly:\n  intensity: { to: 2, count: 3 }\n  kind: \"disk\"\n"u8,
            .. "kernels:\n  - 3\nnames: ['a', |-]\n"u8,
        ];
        for (var at = 0; at < yaml.Length; at++)
        {
            AssertReadOrRefused(yaml[..at]);
            foreach (var replacement in "\t\n:-[{&!|\"#\xff")
            {
                AssertReadOrRefused([.. yaml[..at], (byte)replacement, .. yaml[(at + 1)..]]);
            }
        }
    }

    private static void AssertReadOrRefused(byte[] yaml)
    {
        var error = Record.Exception(() => TemporaryYaml.Bind<TestExperiment>(yaml));
        Assert.True(error is null or BadInputException or ConfigurationException, $"{Encoding.Latin1.GetString(yaml)}\n{error}");
    }

    [Fact]
    public void Is_refused_above_a_mebibyte_and_read_up_to_it()
    {
        var comment = Encoding.UTF8.GetBytes("#" + new string('x', (1 << 20) - 1));

        Assert.Equal(0, TemporaryYaml.Bind<TestExperiment>(comment).Seed);
        Assert.Contains("larger than 1 MiB", TemporaryYaml.Refusal([.. comment, (byte)'x']), StringComparison.Ordinal);
        Assert.Contains("larger than 1 MiB", TemporaryYaml.Refusal(new byte[10_000_000]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFFseed: 7\ntitle: \"x\"\n")]
    [InlineData("seed: 7\r\ntitle: \"x\"\r\n")]
    [InlineData("seed:\t7\t# a tab between words\ntitle: x\n")]
    [InlineData("---\nseed: 7\ntitle: x\n...\n")]
    [InlineData("{ seed: 7, title: x }")]
    public void Is_not_confused_with_harmless_variants(string yaml)
    {
        var bound = TemporaryYaml.Bind<TestExperiment>(yaml);
        Assert.Equal((7, "x"), (bound.Seed, bound.Title));
    }

    [Theory]
    [InlineData("\uFEFFsede: 7", "e.yaml:1:1: sede")]
    [InlineData("seed: 7\r\n\r\nanomaly:\r\n  radus: 1\r\n", "e.yaml:4:3: anomaly.radus")]
    [InlineData("# grüße 😀\ntitle: \"ü\"\nsede: 1\n", "e.yaml:3:1: sede")]
    public void Does_not_move_the_marks(string yaml, string start) =>
        Assert.StartsWith(start, TemporaryYaml.Problems<TestExperiment>(yaml), StringComparison.Ordinal);

    [Fact]
    public void Does_not_reach_the_terminal_through_escapes() =>
        Assert.Equal(
            "e.yaml:1:7: seed: expected an integer (decimal, 32 bits), found the text \"\\u001b[31m\"",
            TemporaryYaml.Problems<TestExperiment>("seed: \"\\e[31m\"\n"));

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.StartsWith(
            "/nowhere/e.yaml: cannot be read",
            Assert.Throws<BadInputException>(() => YamlFile.Bind<TestExperiment>("/nowhere/e.yaml")).Message,
            StringComparison.Ordinal);
}
