using Residua.Pipeline.Planning;

namespace Residua.Pipeline.Tests.Configuration;

public sealed class KindTests : IDisposable
{
    private readonly ExperimentFolder _folder = ExperimentFolder.OfKinds();

    public void Dispose() => _folder.Dispose();

    private KindsExperiment Load(string yaml, string profile = "phantom", params string[] overrides) =>
        (KindsExperiment)_folder.With("kinds/e.yaml", yaml).Load(profile, overrides).Experiments[0].Settings;

    [Fact]
    public void A_key_picks_the_record()
    {
        var training = (TrainingExperiment)Load("kind: training\nmodel: { kind: coded, codes: 8, width: 4 }\n");
        Assert.Equal(new CodedModel { Codes = 8, Width = 4 }, training.Model);
        Assert.Equal(new BareModel(), ((CurveExperiment)Load("kind: curve\nblur: { kind: bare }\n")).Blur);
    }

    [Theory]
    [InlineData("{ kind: coded, codes: 8 }", "", "")]
    [InlineData("{ codes: 8 }", "{ kind: coded }", "")]
    [InlineData("{ codes: 8 }", "", "{ kind: coded }")]
    [InlineData("{ codes: 8 }", "", "{}", "model.kind=coded")]
    [InlineData("{}", "", "{ kind: coded }", "model.codes=8")]
    [InlineData("{ kind: dense }", "{ kind: bare }", "{ kind: coded, codes: 8 }")]
    public void The_key_may_come_from_any_layer(string ofBase, string ofFile, string ofProfile, params string[] overrides)
    {
        _folder.With("kinds/_base.yaml", $"kind: training\nmodel: {ofBase}\n");
        var model = ofFile.Length == 0 ? "" : $"model: {ofFile}\n";
        var profiles = ofProfile.Length == 0
            ? ""
            : $"profiles:\n  paper: {{ model: {ofProfile} }}\n  smoke: {{ model: {{ kind: coded }} }}\n";
        var profile = ofProfile.Length > 0 ? "paper" : "phantom";

        var training = (TrainingExperiment)Load($"extends: _base\n{model}{profiles}", profile, overrides);

        Assert.Equal(new CodedModel { Codes = 8 }, training.Model);
    }

    [Fact]
    public void A_default_value_is_the_default_kind_and_keeps_its_other_values() =>
        Assert.Equal(
            new DenseModel { Width = 5, Latent = 9 },
            ((TrainingExperiment)Load("kind: training\nmodel: { latent: 9 }")).Model);

    [Fact]
    public void Items_of_a_list_have_kinds()
    {
        var curve = (CurveExperiment)Load("kind: curve\nothers: [{ kind: coded }, { kind: dense, latent: 3 }]\n");
        Assert.Equal([new CodedModel(), new DenseModel { Latent = 3 }], curve.Others);
    }

    [Theory]
    [InlineData("seed: 1", "kinds/e.yaml:1:1: kind: is required; known: training, curve")]
    [InlineData("kind: curv", "kinds/e.yaml:1:7: kind: unknown kind 'curv'; did you mean 'curve'?")]
    [InlineData("kind: [curve]", "kinds/e.yaml:1:7: kind: expected one of training, curve, found a list")]
    [InlineData("kind:", "kinds/e.yaml:1:6: kind: expected one of training, curve, found nothing")]
    [InlineData(
        "kind: curve\ntrain: { steps: 1 }",
        "kinds/e.yaml:2:1: train: belongs to kind 'training', and this is kind 'curve'")]
    [InlineData(
        "kind: curve\ntrian: { steps: 1 }",
        "kinds/e.yaml:2:1: trian: unknown key; known: kind, title, seed, replicates, threads, rate, of")]
    [InlineData("kind: curve\nprofile: {}", "kinds/e.yaml:2:1: profile: unknown key; did you mean 'profiles'?")]
    [InlineData("kind: curve\nblur: { width: 3 }", "kinds/e.yaml:2:7: blur.kind: is required; known: dense, coded, bare")]
    [InlineData(
        "kind: curve\nblur: { kind: bare, latent: 3 }",
        "kinds/e.yaml:2:21: blur.latent: belongs to kind 'dense', and this is kind 'bare'")]
    [InlineData("kind: curve\nblur: { kind: bare, width: 0 }", "kinds/e.yaml:2:28: blur.width: must be at least 1")]
    [InlineData("kind: curve\nblur: 3", "kinds/e.yaml:2:7: blur: expected a mapping (kind, width), found '3'")]
    [InlineData(
        "kind: curve\nothers: [{ width: 3 }]",
        "kinds/e.yaml:2:10: others[0].kind: is required; known: dense, coded, bare")]
    [InlineData(
        "kind: training\nmodel: { codes: 3 }",
        "kinds/e.yaml:2:10: model.codes: belongs to kind 'coded', and this is kind 'dense'")]
    [InlineData(
        "kind: curve\nprofiles: { paper: { train: {} } }",
        "kinds/e.yaml:2:22: profiles.paper.train: belongs to kind 'training'")]
    [InlineData(
        "kind: training\nmodel: { latent: 3 }\nprofiles: { paper: { model: { kind: coded } } }",
        "kinds/e.yaml:2:10: model.latent: belongs to kind 'dense', and this is kind 'coded' (profile 'paper')")]
    public void One_problem_is_told_once_with_place_and_remedy(string yaml, string start)
    {
        var problems = _folder.With("kinds/e.yaml", yaml).Problems();
        Assert.StartsWith(start, problems, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_is_found_in_the_record_of_the_kind_where_a_later_layer_hides_it()
    {
        _folder.With("kinds/_base.yaml", "model: { codes: x, kind: codde }\n")
            .With("kinds/e.yaml", "extends: _base\nkind: training\nmodel: { kind: coded, codes: 3, latent: 3 }\n");
        Assert.Equal(
            """
            kinds/_base.yaml:1:26: model.kind: unknown kind 'codde'; did you mean 'coded'?
            kinds/e.yaml:3:33: model.latent: belongs to kind 'dense', and this is kind 'coded'
            """,
            _folder.Problems());
        _folder.With("kinds/_base.yaml", "model: { codes: x }\n").With(
            "kinds/e.yaml",
            "extends: _base\nkind: training\nmodel: { kind: coded, codes: 3 }\n");
        Assert.Equal("kinds/_base.yaml:1:17: model.codes: expected an integer (decimal, 32 bits), found 'x'", _folder.Problems());
    }

    [Fact]
    public void Kinds_are_listed_with_their_origin()
    {
        _folder.With("kinds/e.yaml", "kind: training\nmodel: { width: 3 }\n");
        var values = _folder.Load("phantom", "model.kind=coded").Experiments[0].Values.Select(value => value.ToString()).ToList();
        Assert.Equal($"kind: training ({_folder["kinds/e.yaml"]}:1:7)", values[0]);
        Assert.Contains("model.kind: coded (--set model.kind=coded)", values);
        Assert.Contains("model.codes: 512 (default)", values);
    }

    [Fact]
    public void Kinds_with_equal_fields_have_different_keys()
    {
        Assert.Equal("""{"kind":"bare","width":32}""", CanonicalJson.Of(new BareModel())!.ToJsonString());
        Assert.Equal(
            """{"model":{"codes":512,"kind":"coded","width":32}}""",
            CanonicalJson.Of(new { Model = (TestModel)new CodedModel() })!.ToJsonString());
    }

    [Fact]
    public void An_abstract_record_without_kinds_is_a_mistake_of_the_record() =>
        Assert.Throws<NotSupportedException>(() => TemporaryYaml.Bind<Unsupported>("part: {}"));

    public sealed record Unsupported
    {
        public Part? Part { get; init; }
    }

    public abstract record Part;
}
