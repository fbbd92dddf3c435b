using Residua.Data;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

/// <summary>One file that is several experiments.</summary>
public sealed class FamilyTests : IDisposable
{
    private const string File = "kinds/run-{input}-{model}.yaml";

    private const string Yaml =
        """
        extends: _base
        kind: training
        title: "{model} of {input} slices, {{model}}"
        matrix:
          input: [normal, anomalous]
          model:
            ae-32: { model: { latent: 32 } }
            vq-vae:
              title: "{input} VQ-VAE"
              model: { kind: coded }
              profiles:
                smoke: { train: { steps: 2 } }
        profiles:
          smoke: { train: { steps: 20 } }
        """;

    private readonly ExperimentFolder _folder = ExperimentFolder.OfKinds()
        .With("kinds/_base.yaml", "rate: 0.5\nprofiles: { smoke: { rate: 0.7, train: { steps: 30 } } }")
        .With("kinds/alone.yaml", "kind: curve\nof: run-normal-ae-32\n")
        .With(File, Yaml);

    public void Dispose() => _folder.Dispose();

    private TrainingExperiment Member(string name, string profile = "phantom", params string[] overrides) =>
        (TrainingExperiment)_folder.Catalogue().Load([$"kinds/run-{name}"], profile, overrides).Experiments[0].Settings;

    [Fact]
    public void Its_members_are_experiments()
    {
        Assert.Equal(
            [
                "kinds/alone",
                "kinds/run-anomalous-ae-32",
                "kinds/run-anomalous-vq-vae",
                "kinds/run-normal-ae-32",
                "kinds/run-normal-vq-vae",
            ],
            _folder.Catalogue().Ids);
        Assert.Equal(
            ["kinds/run-anomalous-vq-vae", "kinds/run-normal-vq-vae"], _folder.Catalogue().Select(experiment: "run-*-vq-vae"));
        Assert.Equal(5, _folder.Load().Experiments.Count);
    }

    [Fact]
    public void A_misspelt_member_is_suggested() => Assert.StartsWith(
        "--experiment=run-normal-ae-23: unknown experiment; did you mean 'run-normal-ae-32'? Known: kinds/alone, kinds/run-an",
        Assert.Throws<BadInputException>(() => _folder.Catalogue().Select(experiment: "run-normal-ae-23")).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Names_are_filled_in_and_blocks_lie_on_top()
    {
        Assert.Equal("ae-32 of anomalous slices, {model}", Member("anomalous-ae-32").Title);
        Assert.Equal(new DenseModel { Width = 5, Latent = 32 }, Member("normal-ae-32").Model);
        Assert.Equal("normal VQ-VAE", Member("normal-vq-vae").Title);
        Assert.Equal(new CodedModel(), Member("normal-vq-vae").Model);
    }

    [Fact]
    public void The_profiles_of_a_block_lie_on_top_of_those_of_the_file()
    {
        Assert.Equal((20, 0.7), (Member("normal-ae-32", "smoke").Train.Steps, Member("normal-ae-32", "smoke").Rate));
        Assert.Equal((2, 0.7), (Member("normal-vq-vae", "smoke").Train.Steps, Member("normal-vq-vae", "smoke").Rate));
        Assert.Equal(9, Member("normal-vq-vae", "smoke", "train.steps=9").Train.Steps);
    }

    [Fact]
    public void A_base_has_the_names_too_and_may_be_chosen_by_them()
    {
        _folder.With("kinds/_normal.yaml", "title: base of {model}")
            .With("kinds/only-{model}.yaml", "extends: \"_{model}\"\nkind: curve\nmatrix: { model: [normal] }");
        Assert.Equal("base of normal", _folder.Catalogue().Load(["kinds/only-normal"]).Experiments[0].Settings.Title);
    }

    [Fact]
    public void Values_have_their_origin_in_the_block()
    {
        var values = _folder.Catalogue().Load(["kinds/run-normal-ae-32"]).Experiments[0].Values;
        Assert.Equal($"{_folder[File]}:7:31", values.Single(value => value.Path == "model.latent").From);
    }

    [Theory]
    [InlineData("latent: 32", "latnt: 32", ":7:23: matrix.model.ae-32.model.latnt: unknown key; did you mean 'latent'? (ae-32)")]
    [InlineData(
        "latent: 32",
        "latent: 32, codes: 3",
        ":7:35: matrix.model.ae-32.model.codes: belongs to kind 'coded', and this is kind 'dense' (ae-32)")]
    [InlineData(
        "steps: 2 ",
        "stesp: 2 ",
        ":12:27: matrix.model.vq-vae.profiles.smoke.train.stesp: unknown key; did you mean 'steps'? (vq-vae)")]
    [InlineData(
        "profiles:\n        smoke: {",
        "profils:\n        smoke: {",
        ":11:7: matrix.model.vq-vae.profils: unknown key; did you mean 'profiles'? (vq-vae)")]
    [InlineData("kind: training", "kind: training\nsede: 1", ":3:1: sede: unknown key; did you mean 'seed'?")]
    [InlineData(
        "kind: training",
        "kind: training\nmodel: { latent: 1 }",
        ":3:10: model.latent: belongs to kind 'dense', and this is kind 'coded' (vq-vae)")]
    [InlineData("{input} slices", "{inptu} slices", ":3:8: title: {inptu} is no axis of the matrix; did you mean 'input'?")]
    [InlineData(
        "\"{input} VQ",
        "\"{x} VQ",
        ":9:14: matrix.model.vq-vae.title: {x} is no axis of the matrix; known: input, model (vq-vae)")]
    [InlineData(
        "profiles:\n  smoke: {",
        "profiles:\n  smoke: { extends: x, ",
        ":14:12: profiles.smoke.extends: unknown key; known: kind,")]
    public void A_problem_is_told_once_with_the_member_that_has_it(string correct, string wrong, string start)
    {
        Assert.Contains(correct, Yaml, StringComparison.Ordinal);
        var problems = _folder.With(File, Yaml.Replace(correct, wrong, StringComparison.Ordinal)).Problems();
        Assert.StartsWith(File + start, problems, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_problem_of_one_member_alone_names_all_its_values()
    {
        _folder.With(File, Yaml.Replace("normal,", "\"normal\",", StringComparison.Ordinal)
            .Replace(
                "  input: [\"normal\", anomalous]",
                "  input: { normal: {}, anomalous: { model: { latent: 3 } } }",
                StringComparison.Ordinal));
        Assert.Equal(
            $"{File}:5:46: matrix.input.anomalous.model.latent: belongs to kind 'dense', and this is kind 'coded' "
            + "(anomalous, vq-vae)",
            _folder.Problems());
    }

    [Fact]
    public void A_problem_of_some_members_that_no_value_tells_from_the_others_names_them()
    {
        var folder = ExperimentFolder.OfKinds().With("kinds/{model}-{input}.yaml", """
            kind: training
            model: { latent: 3 }
            matrix:
              model: { x: { model: { kind: coded } }, y: {} }
              input: { a: {}, b: {}, c: { model: { kind: dense } } }
            """);
        Assert.EndsWith(", and this is kind 'coded' (x, a; x, b)", folder.Problems(), StringComparison.Ordinal);
        folder.Dispose();
    }

    [Fact]
    public void Text_stays_text_although_its_name_makes_it_a_number()
    {
        _folder.With("kinds/n-{n}.yaml", "kind: curve\ntitle: 1{n}\nmatrix: { n: [2] }");
        Assert.Equal("12", _folder.Catalogue().Load(["kinds/n-2"]).Experiments[0].Settings.Title);
    }

    [Fact]
    public void A_stranger_in_a_base_is_told_at_its_place()
    {
        _folder.With("kinds/_base.yaml", "title: \"{stranger}\"");
        Assert.Equal("kinds/_base.yaml:1:8: title: {stranger} is no axis of the matrix; known: input, model", _folder.Problems());
    }

    [Fact]
    public void Another_paper_is_read_although_a_family_of_this_one_is_broken()
    {
        var folder = new ExperimentFolder().With("first/run-{a}.yaml", "matrix: 3").With("second/e.yaml", "model: m");
        Assert.Equal(["second/e"], folder.Catalogue().Select("second"));
        Assert.Throws<ConfigurationException>(() => folder.Catalogue().Select());
        Assert.Throws<ConfigurationException>(() => folder.Catalogue().Ids);
        folder.Dispose();
    }
}
