using Residua.Data;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

public sealed class HostileFamilyTests : IDisposable
{
    private const string Name = "kinds/x-{a}-{b}.yaml";

    private readonly ExperimentFolder _folder = ExperimentFolder.OfKinds();

    public void Dispose() => _folder.Dispose();

    private string Problems(string matrix, string name = Name) => _folder.With(name, $"kind: curve\n{matrix}\n").Problems();

    [Theory]
    [InlineData(
        "matrix: { a: [1], b: [../x] }",
        ":2:23: matrix.b: '../x' is no name: it is part of file names, so write up to 64 lower-case")]
    [InlineData("matrix: { a: [1], b: [c/d] }", ":2:23: matrix.b: 'c/d' is no name")]
    [InlineData("matrix: { a: [1], b: [c\\d] }", ":2:23: matrix.b: 'c\\d' is no name")]
    [InlineData("matrix: { a: [1], b: [\"\"] }", ":2:23: matrix.b: '' is no name")]
    [InlineData("matrix: { a: [1], b: [\"c\\n\"] }", ":2:23: matrix.b: 'c\\u000a' is no name")]
    [InlineData("matrix: { a: [1], b: [..] }", ":2:23: matrix.b: '..' is no name")]
    [InlineData("matrix: { a: [1], b: [-c] }", ":2:23: matrix.b: '-c' is no name")]
    [InlineData("matrix: { a: [1], b: [C] }", ":2:23: matrix.b: 'C' is no name")]
    [InlineData("matrix: { a: [1], b: [ü] }", ":2:23: matrix.b: 'ü' is no name")]
    [InlineData("matrix: { a: [1], b: [\"{a}\"] }", ":2:23: matrix.b: '{a}' is no name")]
    [InlineData("matrix: { a: [1], b: { ../x: {} } }", ":2:24: matrix.b: '../x' is no name")]
    [InlineData("matrix: { a: [1], b: [{ c: d }] }", ":2:23: matrix.b: expected a name, found a mapping")]
    [InlineData("matrix: { a: [1], b: { c: 3 } }", ":2:27: matrix.b.c: expected a mapping, found '3'")]
    [InlineData(
        "matrix: { a: [1], b: [] }",
        ":2:22: matrix.b: expected 1 to 1000 names, in a list or each with a block of values; found a list")]
    [InlineData(
        "matrix: { a: [1], b: {} }",
        ":2:22: matrix.b: expected 1 to 1000 names, in a list or each with a block of values; found a mapping")]
    [InlineData(
        "matrix: { a: [1], b: }",
        ":2:22: matrix.b: expected 1 to 1000 names, in a list or each with a block of values; found nothing")]
    [InlineData("matrix: {}", ":2:9: matrix: expected a mapping from each axis to its names")]
    [InlineData("matrix:", ":2:8: matrix: expected a mapping from each axis to its names")]
    [InlineData("matrix: [a, b]", ":2:9: matrix: expected a mapping from each axis to its names")]
    [InlineData("seed: 1", ":1:1: its name has braces, so it needs the key 'matrix' with an axis for each")]
    [InlineData("matrix: { a: [1] }", ":2:1: matrix: the file's name has {b}, which is no axis; known: a")]
    [InlineData(
        "matrix: { a: [1], b: [1], c: [1] }",
        ":2:27: matrix.c: the file's name lacks {c}, which tells the members apart")]
    [InlineData("matrix: { a: [c, c], b: [d] }", ":2:18: matrix.a: 'c' is given twice")]
    [InlineData(
        "matrix: { a: [c, cd], b: [d, dd] }",
        ":2:27: a second experiment is named 'x-cdd'; the first is kinds/x-{a}{b}.yaml:2:30",
        "kinds/x-{a}{b}.yaml")]
    [InlineData(
        "matrix: { a: [1], b: [1] }",
        ":2:1: matrix: the file's name has a brace that belongs to no axis",
        "kinds/x{-{a}-{b}.yaml")]
    public void Is_refused_with_its_place(string matrix, string start, string name = Name) =>
        Assert.StartsWith(name + start, Problems(matrix, name), StringComparison.Ordinal);

    [Theory]
    [InlineData(1000, 1000, ":2:9: matrix: has 1000 × 1000 members; at most 1000 are allowed")]
    [InlineData(1, 1001, "matrix.b: expected 1 to 1000 names, in a list or each with a block of values; found 1001 names")]
    [InlineData(1, 100_000, "matrix.b: expected 1 to 1000 names, in a list or each with a block of values; found 100000 names")]
    public void A_million_members_are_refused_before_they_are_made(int a, int b, string expected)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains(expected, Problems($"matrix: {{ a: [{Names(a)}], b: [{Names(b)}] }}"), StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
    }

    [Fact]
    public void A_product_that_no_number_holds_is_refused()
    {
        var axes = string.Join(", ", Enumerable.Range(0, 300).Select(axis => $"a{axis}: [x, y]"));
        Assert.Contains(
            " × 2 × … members; at most 1000 are allowed", Problems($"matrix: {{ {axes} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_members_are_listed_and_what_is_wrong_with_all_is_said_once()
    {
        _folder.With(Name, $"kind: curve\nsede: 1\nmatrix: {{ a: [{Names(10)}], b: [{Names(100)}] }}\n");
        Assert.Equal(1000, _folder.Catalogue().Ids.Count);
        Assert.Equal($"{Name}:2:1: sede: unknown key; did you mean 'seed'?", _folder.Problems());
    }

    [Fact]
    public void A_name_that_is_too_long_for_a_folder_is_refused() => Assert.Contains(
        "makes a name of 131 letters",
        Problems($"matrix: {{ a: [{new string('a', 64)}], b: [{new string('b', 64)}] }}"),
        StringComparison.Ordinal);

    [Fact]
    public void A_member_named_as_a_file_is_refused_with_both_places()
    {
        _folder.With("kinds/x-c-d.yaml", "kind: curve\n");
        Assert.Equal(
            $"{Name}:2:26: a second experiment is named 'x-c-d'; the first is kinds/x-c-d.yaml:1:1",
            Problems("matrix: { a: [c, b], b: [d] }"));
    }

    [Theory]
    [InlineData(
        "kinds/x.yaml",
        "kind: curve\nmatrix: { a: [b] }\n",
        "kinds/x.yaml:2:1: matrix: needs a file name with each axis in braces")]
    [InlineData("kinds/x.yaml", "extends: _f\nkind: curve\n", "kinds/_f.yaml:1:1: matrix: is a family, which 'x' cannot extend")]
    [InlineData(
        "kinds/y-{a}.yaml",
        "extends: _f\nkind: curve\nmatrix: { a: [b] }",
        "kinds/_f.yaml:1:1: matrix: is a family, which 'y-b'")]
    public void A_matrix_elsewhere_is_refused(string file, string yaml, string start) => Assert.StartsWith(
        start, _folder.With("kinds/_f.yaml", "matrix: { a: [b] }\n").With(file, yaml).Problems(), StringComparison.Ordinal);

    /// <summary>Every truncation of a family and every change of one byte is read, or refused in words.</summary>
    [Fact]
    public void Never_ends_in_another_exception()
    {
        const string yaml = "kind: curve\nof: 'x {b}'\nmatrix: { a: [1, c], b: { d: { rate: 2 }, e: } }\n";
        for (var at = 0; at < yaml.Length; at++)
        {
            AssertReadOrRefused(yaml[..at]);
            foreach (var replacement in "\n:-[{}&\"#/")
            {
                AssertReadOrRefused($"{yaml[..at]}{replacement}{yaml[(at + 1)..]}");
            }
        }
    }

    private void AssertReadOrRefused(string yaml)
    {
        var error = Record.Exception(() => _folder.With(Name, yaml).Load());
        Assert.True(error is null or BadInputException or ConfigurationException, $"{yaml}\n{error}");
    }

    private static string Names(int count) => string.Join(", ", Enumerable.Range(0, count).Select(i => $"n{i}"));
}
