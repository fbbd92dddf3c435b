
namespace Residua.Pipeline.Tests.Configuration;

/// <summary>What overrides change, and whether they change anything.</summary>
public sealed class ChangesTests : IDisposable
{
    private readonly ExperimentFolder _folder = ExperimentFolder.OfKinds()
        .With("kinds/ae.yaml", "kind: training\nprofiles: { smoke: { train: { steps: 20 } } }\n")
        .With("kinds/curve.yaml", "kind: curve\nof: ae\naxes: [{ to: 1 }, { to: 2 }]\n")
        .With("kinds/other.yaml", "kind: curve\n");

    public void Dispose() => _folder.Dispose();

    private string Changes(string id, string profile, params string[] overrides) =>
        string.Join("; ", _folder.Load(profile, overrides).Changes(id));

    [Theory]
    [InlineData("ae", "phantom", "train.steps=20", "train.steps 400 → 20")]
    [InlineData("ae", "smoke", "train.steps=20", "")]
    [InlineData("ae", "smoke", "train.steps=400", "train.steps 20 → 400")]
    [InlineData("ae", "phantom", "train.steps=400", "")]
    [InlineData("ae", "phantom", "train.workers=8", "")]
    [InlineData("ae", "phantom", "replicates.seeds=8", "")]
    [InlineData("ae", "phantom", "threads=3", "")]
    [InlineData("ae", "phantom", "seed=7", "seed 0 → 7")]
    [InlineData("ae", "phantom", "title=new", "title empty → new")]
    [InlineData("ae", "phantom", "model.kind=coded", "model.kind dense → coded")]
    [InlineData("curve", "phantom", "drawn.to=7", "")]
    [InlineData("curve", "phantom", "axes=[{to: 1}]", "axes 2 items → 1 items")]
    [InlineData("curve", "phantom", "axes=[{to: 1}, {to: 3}]", "axes[1].to 2 → 3")]
    [InlineData("curve", "phantom", "others=[{kind: bare}]", "others 0 items → 1 items")]
    [InlineData("curve", "phantom", "train.steps=20", "")]
    public void Are_the_values_that_differ_from_those_of_the_profile(
        string name, string profile, string option, string expected) =>
        Assert.Equal(expected, Changes($"kinds/{name}", profile, option));

    [Fact]
    public void Nothing_changes_without_overrides() => Assert.Equal("", Changes("kinds/ae", "phantom"));

    [Fact]
    public void What_an_experiment_refers_to_changes_it_too()
    {
        var catalogue = _folder.Catalogue();
        var selection = catalogue.Load(["kinds/curve", "kinds/other"], "phantom", ["train.steps=20", "rate=1"]);
        Assert.Equal(["rate 0.1 → 1"], selection.Changes("kinds/curve"));

        selection.Other("kinds/ae", from: "kinds/curve");

        Assert.Equal(["rate 0.1 → 1", "train.steps 400 → 20"], selection.Changes("kinds/curve"));
        Assert.Equal(["rate 0.1 → 1"], selection.Changes("kinds/other"));
        Assert.Equal(["--set train.steps=20 changes nothing in kinds/other"], selection.CheckOverrides());
    }

    [Theory]
    [InlineData("train.steps=20", "training")]
    [InlineData("blur.width=3", "curve")]
    public void An_override_of_another_kind_of_experiment_is_worth_a_word(string option, string kind)
    {
        var selection = _folder.Catalogue().Load(["kinds/curve", "kinds/other"], "phantom", ["seed=1", option]);
        Assert.Equal(
            [$"--set {option} changes nothing: no experiment of this run has it; it belongs to kind '{kind}'"],
            selection.CheckOverrides());
    }

    [Fact]
    public void Experiments_that_do_not_heed_an_override_are_named()
    {
        _folder.With("kinds/c2.yaml", "kind: curve").With("kinds/c3.yaml", "kind: curve");
        Assert.Equal(
            ["--set model.width=2 changes nothing in kinds/c2, kinds/c3, kinds/curve and 1 others"],
            _folder.Load("phantom", "model.width=2", "seed=1").CheckOverrides());
    }

    [Theory]
    [InlineData("trian.steps=1", "trian: unknown key; did you mean 'train'?")]
    [InlineData("train.stesp=1", "train.stesp: unknown key; did you mean 'steps'?")]
    [InlineData("model.codse=1", "model.codse: unknown key; did you mean 'codes'?")]
    [InlineData("knid=curve", "knid: unknown key; did you mean 'kind'?")]
    [InlineData("model.kind.x=1", "model.kind.x: unknown key; there are none")]
    [InlineData("model.kind=cded", "model.kind: unknown kind 'cded'; did you mean 'coded'?")]
    [InlineData("model.width=0", "model.width: must be at least 1 and at most 1024, found 0")]
    public void A_path_that_no_kind_has_is_refused_at_once(string option, string expected) =>
        Assert.Equal($"--set {option}: {expected}", _folder.Problems("phantom", option));
}
