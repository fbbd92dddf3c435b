namespace Residua.Pipeline.Tests.Configuration;

public sealed class OverrideTests : IDisposable
{
    private readonly ExperimentFolder _folder = new ExperimentFolder().With("first/e.yaml", "folder: old\nlimit: 3\nsigma: {}\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("seed=7", "seed", "7")]
    [InlineData(" seed = 7 ", "seed", "7")]
    [InlineData("anomaly.intensity.count=4", "anomaly.intensity.count", "4")]
    [InlineData("anomaly.kind=pixel-shuffle", "anomaly.kind", "pixel-shuffle")]
    [InlineData("rate=1e-3", "rate", "0.001")]
    [InlineData("kernels=[7, 9]", "kernels", "[7, 9]")]
    [InlineData("axes=[{to: 3, count: 2}]", "axes", "[TestAxis { From = 0, To = 3, Count = 2 }]")]
    [InlineData("folder=null", "folder", "null")]
    [InlineData("folder=''", "folder", "")]
    [InlineData("folder=123", "folder", "123")]
    [InlineData("folder='null'", "folder", "null")]
    [InlineData("folder=/data/a: b #c=d", "folder", "/data/a: b #c=d")]
    [InlineData("folder=\"[odd]\"", "folder", "[odd]")]
    [InlineData("title=1.10", "title", "1.10")]
    public void Sets_a_value_and_is_named_as_its_origin(string option, string path, string value)
    {
        var resolved = _folder.Load("phantom", option).Experiments[0].Values.Single(resolved => resolved.Path == path);
        Assert.Equal((value, $"--set {option}"), (resolved.Value, resolved.From));
    }

    [Theory]
    [InlineData("sede=1", "sede: unknown key; did you mean 'seed'?")]
    [InlineData("anomaly.intensity.cuont=1", "anomaly.intensity.cuont: unknown key; did you mean 'count'?")]
    [InlineData("seed.x=1", "seed.x: unknown key; there are none")]
    [InlineData("anomaly=1", "anomaly: expected a mapping (kind, radius, intensity), found '1'")]
    [InlineData("seed=x", "seed: expected an integer (decimal, 32 bits), found 'x'")]
    [InlineData("seed=", "seed: expected an integer (decimal, 32 bits), found nothing")]
    [InlineData("seed='1'", "seed: expected an integer (decimal, 32 bits), found the text \"1\"")]
    [InlineData("share=7", "share: must be at least 0 and at most 1, found 7")]
    [InlineData("folder=", "folder: has no value; write null to have none")]
    [InlineData("limit=", "limit: has no value; write null to have none")]
    [InlineData("sigma=", "sigma: has no value; write null to have none")]
    [InlineData("title=", "title: expected text, found nothing")]
    [InlineData("sigma.from=7", "sigma.from: from must not be above to")]
    [InlineData("profiles.paper.seed=1", "profiles: unknown key; known: title, seed")]
    [InlineData("extends=f", "extends: unknown key; known: title, seed")]
    [InlineData("seed", "expected path=value, such as seed=7")]
    [InlineData("=1", "expected path=value")]
    [InlineData("", "expected path=value")]
    [InlineData("a..b=1", "expected path=value")]
    [InlineData("kernels=[1, 2", "the value:2:1: ")]
    [InlineData("kernels=[*a]", "the value:1:2: anchors and aliases are not allowed")]
    public void A_mistake_is_told_with_the_option_as_its_place(string option, string start)
    {
        var problems = _folder.Problems("phantom", option);
        Assert.StartsWith($"--set {option}: {start}", problems, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_of_several_wins_but_all_are_checked()
    {
        Assert.Equal(2, _folder.LoadOne("phantom", "seed=1", "seed=2").Seed);
        Assert.StartsWith("--set seed=x: seed: ", _folder.Problems("phantom", "seed=x", "seed=2"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_optional_part_is_changed_where_it_is_there_and_not_made_where_it_is_not()
    {
        _folder.With("first/without.yaml", "folder: new\n").With("first/nothing.yaml", "sigma: null\n");

        var sigmas = _folder.Load("phantom", "sigma.count=7").Experiments.ToDictionary(
            experiment => experiment.Name, experiment => ((TestExperiment)experiment.Settings).Sigma);

        Assert.Equal((7, null, null), (sigmas["e"]?.Count, sigmas["without"], sigmas["nothing"]));
    }

    [Fact]
    public void What_does_not_fit_is_told_although_no_experiment_has_the_part()
    {
        var problems = new ExperimentFolder().With("first/e.yaml", "folder: old\n").Problems("phantom", "sigma.count=x");

        Assert.StartsWith("--set sigma.count=x: sigma.count: expected an integer", problems, StringComparison.Ordinal);
    }

    [Fact]
    public void One_paper_that_has_the_path_is_enough()
    {
        _folder.With("second/g.yaml", "model: m\n");

        var loaded = _folder.Load("phantom", "learning-rate=0.5", "shuffle=true");

        Assert.True(((TestExperiment)loaded.Experiments[0].Settings).Shuffle);
        Assert.Equal(0.5, ((OtherExperiment)loaded.Experiments[1].Settings).LearningRate);
    }

    [Fact]
    public void A_key_that_no_paper_has_is_told_once_with_the_nearest_of_all()
    {
        _folder.With("second/g.yaml", "model: m\n");
        Assert.Equal(
            "--set learning-rat=1: learning-rat: unknown key; did you mean 'learning-rate'?",
            _folder.Problems("phantom", "learning-rat=1"));
    }

    [Fact]
    public void A_value_that_does_not_fit_is_told_although_another_paper_lacks_the_path()
    {
        _folder.With("second/g.yaml", "model: m\n");
        Assert.Equal(
            "--set learning-rate=x: learning-rate: expected a number, found 'x'",
            _folder.Problems("phantom", "learning-rate=x"));
    }

    [Fact]
    public void Nothing_at_all_is_told() => Assert.StartsWith(
        "--set : expected path=value, such as seed=7", _folder.Problems("phantom", [null!]), StringComparison.Ordinal);
}
