namespace Residua.Pipeline.Tests.Configuration;

public sealed class ExtendsTests : IDisposable
{
    private readonly ExperimentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("_bsae", "; did you mean '_base'?")]
    [InlineData("_base.yaml", "; did you mean '_base'?")]
    [InlineData("../second/secret", "; known: _base, e")]
    [InlineData("/etc/passwd", "; known: _base, e")]
    [InlineData("sub/_base", "; did you mean '_base'?")]
    [InlineData("..", "; known: _base, e")]
    public void Only_a_file_of_the_same_folder_can_be_named(string name, string hint)
    {
        _folder.With("first/_base.yaml", "").With("second/secret.yaml", "model: m").With("first/sub/_base.yaml", "")
            .With("first/e.yaml", $"seed: 1\nextends: {name}\n");
        Assert.Equal($"first/e.yaml:2:10: extends: '{name}' is no file of this folder{hint}", _folder.Problems());
    }

    [Theory]
    [InlineData("e", "first/e.yaml:1:10: extends: goes in a circle: e → e")]
    [InlineData("_a", "first/_b.yaml:1:10: extends: goes in a circle: e → _a → _b → _a")]
    public void A_circle_is_refused(string name, string expected)
    {
        _folder.With("first/_a.yaml", "extends: _b").With("first/_b.yaml", "extends: _a")
            .With("first/e.yaml", $"extends: {name}");
        Assert.Equal(expected, _folder.Problems());
    }

    [Theory]
    [InlineData("[_base]", "a list")]
    [InlineData("{ a: b }", "a mapping")]
    [InlineData("", "nothing")]
    public void Something_else_than_a_name_is_refused(string value, string found)
    {
        _folder.With("first/e.yaml", $"extends: {value}");
        Assert.EndsWith(
            $"expected the name of a file of the same folder, found {found}",
            _folder.Problems(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_experiment_can_extend_another()
    {
        _folder.With("first/e.yaml", "extends: f").With("first/f.yaml", "seed: 5");
        Assert.Equal(5, _folder.LoadOne().Seed);
    }
}
