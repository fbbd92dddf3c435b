using Residua.Data;
using Residua.Pipeline.Configuration;

namespace Residua.Pipeline.Tests.Configuration;

public sealed class CatalogueTests : IDisposable
{
    private readonly ExperimentFolder _folder = new ExperimentFolder()
        .With("first/_base.yaml", "")
        .With("first/notes.txt", "")
        .With("first/run-1.yaml", "profiles: { paper: {}, smoke: {} }")
        .With("first/run-2-a.yaml", "")
        .With("first/run-2-b.yaml", "")
        .With("second/run-1.yaml", "model: m")
        .With("third/run-1.yaml", "");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null, null, "first/run-1 first/run-2-a first/run-2-b second/run-1")]
    [InlineData("first", null, "first/run-1 first/run-2-a first/run-2-b")]
    [InlineData("second, first", "run-1", "first/run-1 second/run-1")]
    [InlineData(null, "run-2-*", "first/run-2-a first/run-2-b")]
    [InlineData(null, "first/run-?", "first/run-1")]
    [InlineData(null, "*/run-1", "first/run-1 second/run-1")]
    [InlineData(null, "run-2-b,second/*", "first/run-2-b second/run-1")]
    [InlineData("second", "*", "second/run-1")]
    [InlineData(null, "", "first/run-1 first/run-2-a first/run-2-b second/run-1")]
    public void Selects(string? paper, string? experiment, string expected) =>
        Assert.Equal(expected, string.Join(' ', _folder.Catalogue().Select(paper, experiment)));

    [Theory]
    [InlineData("frist", null, "--paper=frist: unknown paper; did you mean 'first'? Known: first, second")]
    [InlineData("third", null, "--paper=third: unknown paper; known: first, second")]
    [InlineData(
        null,
        "rnu-1",
        "--experiment=rnu-1: unknown experiment; did you mean 'run-1'? Known: first/run-1, first/run-2-a,")]
    [InlineData(null, "fisrt/run-2-a", "--experiment=fisrt/run-2-a: unknown experiment; did you mean 'first/run-2-a'? Known: ")]
    [InlineData(null, "run-1,zzzzzz*", "--experiment=zzzzzz*: unknown experiment; known: first/run-1,")]
    [InlineData("second", "run-2-a", "--experiment=run-2-a: unknown experiment; known: second/run-1")]
    [InlineData(null, "_base", "--experiment=_base: unknown experiment; known: ")]
    [InlineData(null, "RUN-1", "--experiment=RUN-1: unknown experiment; did you mean 'run-1'?")]
    public void Refuses_what_there_is_not(string? paper, string? experiment, string start) =>
        Assert.StartsWith(
            start,
            Assert.Throws<BadInputException>(() => _folder.Catalogue().Select(paper, experiment)).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("papr", "--profile=papr: unknown profile; did you mean 'paper'? Known: phantom, paper, smoke")]
    [InlineData("", "--profile=: unknown profile; known: phantom, paper, smoke")]
    public void Refuses_an_unknown_profile(string profile, string expected) => Assert.Equal(expected, _folder.Problems(profile));

    [Fact]
    public void Profiles_are_those_of_the_selection()
    {
        var error = Assert.Throws<ConfigurationException>(() => _folder.Catalogue().Load(["second/run-1"], "paper"));
        Assert.Equal("--profile=paper: unknown profile; known: phantom", error.Message);
    }

    [Fact]
    public void Reads_only_the_selected_files()
    {
        _folder.With("first/run-2-a.yaml", "broken: [");
        Assert.Equal(["first/run-1"], _folder.Catalogue().Load(["first/run-1"]).Experiments.Select(experiment => experiment.Id));
        Assert.Throws<BadInputException>(() => _folder.Catalogue().Load(["first/run-2-a"]));
    }

    [Fact]
    public void Another_experiment_is_resolved_under_the_same_profile_and_overrides()
    {
        _folder.With("first/run-2-a.yaml", "profiles: { smoke: { limit: 4 } }");
        var selection = _folder.Catalogue().Load(["first/run-1"], "smoke", ["seed=9"]);

        var other = (TestExperiment)selection.Other("first/run-2-a").Settings;

        Assert.Equal((4, 9), (other.Limit, other.Seed));
        Assert.Same(selection.Experiments[0], selection.Other("first/run-1"));
    }

    [Fact]
    public void Another_experiment_must_exist()
    {
        var error = Assert.Throws<BadInputException>(() => _folder.Catalogue().Load(["first/run-1"]).Other("first/run-9"));
        Assert.StartsWith(
            "first/run-9: unknown experiment; did you mean 'first/run-1'?",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.StartsWith(
            "/nowhere: ",
            Assert.Throws<BadInputException>(() => new ExperimentCatalogue("/nowhere", [])).Message,
            StringComparison.Ordinal);
}
