using Residua.Data;
using Residua.Models;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Papers.Tests;

public class ExperimentStepsTests
{
    private static readonly DatasetSettings Phantom = new() { Source = DatasetSource.Phantom };

    private static readonly Dictionary<string, PitfallsExperiment> Experiments = new()
    {
        ["experiment-1"] = new() { Dataset = Phantom, Figures = [FigureKind.HeatMap] },
        ["ae-32"] =
            new() { Dataset = Phantom, Model = new AeSettings { Latent = 32 }, Figures = [FigureKind.Training, FigureKind.Montage] },
        ["small"] = new() { Dataset = Phantom with { Downsample = 4 }, Model = new AeSettings() },
        ["normal"] = new() { Dataset = Phantom, Reconstruction = new() { Model = "ae-32" }, Figures = [FigureKind.Curve] },
        ["comparison"] = new()
        {
            Dataset = Phantom,
            Comparison = new() { Curves = ["ae-32"], Matched = ["ae-32"], Scatter = ["ae-32"] },
            Figures = [FigureKind.NormalCurves, FigureKind.AnomalousCurves, FigureKind.Scatter],
        },
    };

    [Theory]
    [InlineData("experiment-1", "brain-phantom train-test-split test-slices disk-sweep heat-map")]
    [InlineData("ae-32", "brain-phantom train-test-split train-slices training training-curves training-montage")]
    [InlineData("normal", "brain-phantom train-test-split test-slices model-sweep model-curve")]
    [InlineData("comparison", "brain-phantom train-test-split test-slices normal-curves anomalous-curves scatter")]
    public void Every_kind_of_experiment_has_its_steps(string name, string kinds) =>
        Assert.Equal(kinds.Split(' '), Of(Experiments[name]).Select(step => step.Kind));

    [Fact]
    public void A_comparison_draws_the_blurs_of_Experiment_1_as_that_has_scored_them()
    {
        var blur = Of(Experiments["comparison"]).Single(step => step.Kind == "normal-curves").Needs[^1];

        AssertSame(Of(Experiments["experiment-1"]).Single(step => step.Stage == Stage.Score), blur);
    }

    [Fact]
    public void A_comparison_draws_the_models_as_their_own_experiments_have_scored_them()
    {
        var model = Of(Experiments["comparison"]).Single(step => step.Kind == "normal-curves").Needs[0];

        AssertSame(Of(Experiments["normal"]).Single(step => step.Stage == Stage.Score), model);
    }

    [Theory]
    [InlineData("ae-32", "intensity", false)]
    [InlineData("normal", "intensity", true)]
    [InlineData("ae-32", "radius", true)]
    public void A_training_knows_the_radius_of_the_disks_but_not_their_intensities(string name, string what, bool matters)
    {
        var experiment = Experiments[name];
        var other = experiment with
        {
            Anomaly = what == "radius" ? experiment.Anomaly with { Radius = 7 } : experiment.Anomaly with { Intensity = new() { Count = 3 } },
        };
        var stage = experiment.Model is null ? Stage.Score : Stage.Train;

        Assert.Equal(matters, !Of(experiment).Single(step => step.Stage == stage).Settings.Equals(Of(other).Single(step => step.Stage == stage).Settings));
    }

    [Theory]
    [InlineData("experiment-1", "trains no model")]
    [InlineData("small", "is trained with 4")]
    public void A_model_that_cannot_be_scored_is_refused(string model, string word)
    {
        var experiment = Experiments["normal"] with { Reconstruction = new() { Model = model } };

        Assert.Contains(word, Assert.Throws<BadInputException>(() => Of(experiment)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_somebody_else_are_scored_without_a_training()
    {
        var experiment = Experiments["normal"] with { Reconstruction = new() { Model = "ae-32", Weights = "best.pt" } };

        var score = Of(experiment).Single(step => step.Stage == Stage.Score);

        Assert.Equal(["best.pt"], score.OutsideFiles);
        Assert.Equal(["test-slices"], score.Needs.Select(step => step.Kind));
    }

    private static IReadOnlyList<Step> Of(PitfallsExperiment experiment) => new PitfallsPaper().Steps(experiment, name => Experiments[name], null);

    private static void AssertSame(Step expected, Step actual)
    {
        Assert.Equal((expected.Kind, expected.Version), (actual.Kind, actual.Version));
        Assert.Equivalent(expected.Settings, actual.Settings, strict: true);
        foreach (var (need, other) in expected.Needs.Zip(actual.Needs))
        {
            AssertSame(need, other);
        }
    }
}
