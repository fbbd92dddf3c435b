namespace Residua.Pipeline.Tests.Configuration;

public sealed class LayerTests : IDisposable
{
    private readonly ExperimentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_layer_lies_on_top_of_the_one_before()
    {
        _folder.With("first/_root.yaml", "limit: 1\nsteps: 1\nseed: 1\nshare: 0.1\nrate: 0.1\n")
            .With(
                "first/_base.yaml",
                "extends: _root\nsteps: 2\nseed: 2\nshare: 0.2\nrate: 0.2\n"
                + "profiles: { paper: { share: 0.4, rate: 0.4, seed: 4 } }\n")
            .With(
                "first/e.yaml",
                "extends: _base\nseed: 3\nshare: 0.3\nrate: 0.3\nprofiles: { paper: { rate: 0.5, seed: 5 } }\n");

        var bound = _folder.LoadOne("paper", "seed=6", "seed=7");

        Assert.Equal((0.0, 1, 2L, 0.4, 0.5, 7), (bound.Weight, bound.Limit, bound.Steps, bound.Share, bound.Rate, bound.Seed));
    }

    [Fact]
    public void Mappings_merge_and_lists_replace()
    {
        _folder.With("first/_base.yaml", "kernels: [1, 2, 3]\nanomaly: { radius: 5, intensity: { from: 0.5, count: 3 } }\n")
            .With("first/e.yaml", "extends: _base\nkernels: [9]\nanomaly: { intensity: { count: 4 } }\n");

        var bound = _folder.LoadOne();

        Assert.Equal([9], bound.Kernels);
        Assert.Equal((5, 0.5, 4), (bound.Anomaly.Radius, bound.Anomaly.Intensity.From, bound.Anomaly.Intensity.Count));
    }

    [Theory]
    [InlineData("phantom", 1)]
    [InlineData("paper", 2)]
    [InlineData("smoke", 0)]
    public void Only_the_block_of_the_profile_counts(string profile, int seed)
    {
        _folder.With("first/e.yaml", "seed: 0\nprofiles:\n  phantom: { seed: 1 }\n  paper: { seed: 2 }\n  smoke:\n");
        Assert.Equal(seed, _folder.LoadOne(profile).Seed);
    }

    [Fact]
    public void An_experiment_without_the_block_keeps_its_values()
    {
        _folder.With("first/e.yaml", "seed: 3\n").With("first/f.yaml", "profiles: { paper: { seed: 4 } }\n");
        Assert.Equal(3, _folder.LoadOne("paper").Seed);
        Assert.Equal(3, _folder.LoadOne().Seed);
    }

    [Fact]
    public void A_misspelt_key_in_a_nested_block_of_another_profile_is_found()
    {
        _folder.With(
            "first/e.yaml",
            "seed: 1\n\nprofiles:\n  smoke: {}\n  paper:\n    anomaly:\n      intensity:\n        cuont: 3\n");
        Assert.Equal(
            "first/e.yaml:8:9: profiles.paper.anomaly.intensity.cuont: unknown key; did you mean 'count'?",
            _folder.Problems("smoke"));
    }

    [Theory]
    [InlineData(
        "profiles: { paper: { seed: x } }",
        "first/e.yaml:1:28: profiles.paper.seed: expected an integer (decimal, 32 bits), found 'x'")]
    [InlineData("profiles: { paper: { seed: -1 } }", "first/e.yaml:1:28: profiles.paper.seed: must be at least 0, found -1")]
    [InlineData("profiles: { paper: 3 }", "first/e.yaml:1:20: profiles.paper: expected a mapping, found '3'")]
    [InlineData("profiles: [paper]", "first/e.yaml:1:11: profiles: expected a mapping of profiles, found a list")]
    [InlineData("profile: { paper: {} }", "first/e.yaml:1:1: profile: unknown key; did you mean 'profiles'?")]
    [InlineData("extend: _base", "first/e.yaml:1:1: extend: unknown key; did you mean 'extends'?")]
    [InlineData(
        "profiles: { paper: { extends: x } }",
        "first/e.yaml:1:22: profiles.paper.extends: unknown key; known: title, seed")]
    [InlineData(
        "sigma: { from: 0 }\nprofiles: { paper: { sigma: { from: 5 } } }",
        "first/e.yaml:2:37: sigma.from: from must not be above to (profile 'paper')")]
    [InlineData("- a", "first/e.yaml:1:1: expected a mapping of keys and values")]
    public void A_problem_of_a_profile_that_is_not_chosen_is_told_once(string yaml, string start)
    {
        var problems = _folder.With("first/e.yaml", yaml).Problems();
        Assert.StartsWith(start, problems, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void A_slip_is_found_where_a_later_layer_hides_it()
    {
        _folder.With("first/_base.yaml", "seed: x\nanomaly: 3\n").With("first/e.yaml", "extends: _base\nseed: 1\nanomaly: {}\n");
        Assert.Equal(
            """
            first/_base.yaml:1:7: seed: expected an integer (decimal, 32 bits), found 'x'
            first/_base.yaml:2:10: anomaly: expected a mapping (kind, radius, intensity), found '3'
            """,
            _folder.Problems());
    }

    [Fact]
    public void Problems_of_all_files_are_told_at_once_and_each_only_once()
    {
        _folder.With("first/_base.yaml", "sede: 1\n")
            .With("first/e.yaml", "extends: _base\nshare: 7\n")
            .With("first/f.yaml", "extends: _base\n")
            .With("second/g.yaml", "learning-rate: fast\n");
        Assert.Equal(
            """
            --profile=papr: unknown profile; known: phantom
            --set step=1: step: unknown key; did you mean 'steps'?
            first/_base.yaml:1:1: sede: unknown key; did you mean 'seed'?
            first/e.yaml:2:8: share: must be at least 0 and at most 1, found 7
            second/g.yaml:1:1: model: is required
            second/g.yaml:1:16: learning-rate: expected a number, found 'fast'
            """,
            _folder.Problems("papr", "step=1"));
    }

    [Fact]
    public void What_a_base_gives_is_not_missed_in_the_file()
    {
        _folder.With("second/_base.yaml", "model: unet\n").With("second/e.yaml", "extends: _base\n");
        Assert.Equal("unet", ((OtherExperiment)_folder.Load().Experiments[0].Settings).Model);
    }

    [Fact]
    public void What_only_one_profile_gives_is_missed_in_the_others()
    {
        _folder.With("second/e.yaml", "seed: 1\nprofiles:\n  paper: { model: unet }\n  smoke: {}\n");
        Assert.Equal("second/e.yaml:1:1: model: is required (profile 'smoke')", _folder.Problems("paper"));
    }
}
