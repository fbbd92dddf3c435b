using Residua.Data;
using Residua.Papers.ResidualPitfalls;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Tests;

public class ExperimentStepsTests
{
    private const string Data = "brain-phantom train-test-split";

    private static readonly ScoredSlices Slices = new() { Source = DataSetSource.Phantom };
    private static readonly FittedSlices Fitted = new() { Source = DataSetSource.Phantom };
    private static readonly SweptSlices Swept = new() { Source = DataSetSource.Phantom };

    private static readonly Dictionary<string, PitfallsExperiment> Experiments = new()
    {
        ["experiment-1"] = new DiskExperiment { Dataset = Swept, Figures = [DiskFigure.HeatMap] },
        ["sink"] = new TextureExperiment { Dataset = Swept },
        ["shuffle"] = new TextureExperiment
        {
            Dataset = Swept,
            Anomaly = new() { Kind = TextureKind.PixelShuffle },
            Matching = new() { Against = "experiment-1", With = ["sink"] },
            Figures = [TextureFigure.Curve],
        },
        ["ae-32"] = new TrainingExperiment
        {
            Dataset = Fitted,
            Model = Models.Ae(32),
            Figures = [TrainingFigureKind.Training, TrainingFigureKind.Montage],
        },
        ["small"] = new TrainingExperiment { Dataset = Fitted with { Downsample = 4 }, Model = Models.Ae(32) },
        ["normal"] = new ModelExperiment
        {
            Dataset = Slices,
            Reconstruction = new() { Model = "ae-32" },
            Figures = [ModelFigure.Curve],
        },
        ["comparison"] = new ComparisonExperiment
        {
            Dataset = Slices,
            Comparison = new() { Curves = ["ae-32"], Matched = ["ae-32"], Scatter = ["ae-32"] },
        },
    };

    [Theory]
    [InlineData("experiment-1", "test-slices test-set disk-sweep heat-map")]
    [InlineData("shuffle", "test-slices test-set texture-sweep matching curve matching")]
    [InlineData("ae-32", "train-slices training training-curves training-montage")]
    [InlineData("normal", "test-slices test-set model-sweep model-curve")]
    [InlineData(
        "comparison", "test-slices test-set normal-curves anomalous-curves scatter normal-curves anomalous-curves scatter")]
    public void Every_kind_of_experiment_has_its_steps(string name, string kinds) =>
        Assert.Equal($"{Data} {kinds}".Split(' '), Of(Experiments[name]).Select(step => step.Kind));

    [Theory]
    [MemberData(nameof(Names))]
    public void Figures_read_tables_and_examples_and_no_claim_reads_figures(string name) =>
        Assert.All(Of(Experiments[name]).Where(step => step.Stage == Stage.Plot), step => Assert.All(
            step.Inputs, input => Assert.Contains(input.Step.Stage, new[] { Stage.Score, Stage.Train })));

    public static TheoryData<string> Names => [.. Experiments.Keys];

    [Fact]
    public void A_comparison_reads_the_blurs_of_Experiment_1_as_that_has_scored_them()
    {
        var blur = Input(Table(Experiments["comparison"], "normal-curves"), "blurs");

        AssertSame(Score(Experiments["experiment-1"]), blur);
    }

    [Fact]
    public void A_comparison_reads_the_models_as_their_own_experiments_have_scored_them()
    {
        var model = Input(Table(Experiments["comparison"], "normal-curves"), "models[0]");

        AssertSame(Score(Experiments["normal"]), model);
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("comparison")]
    public void Replicate_k_reads_the_training_of_seed_k(string name)
    {
        var trainings = Needs([.. Of(Experiments[name] with { Seed = 3 })]).Where(step => step.Stage == Stage.Train).ToList();

        Assert.All(trainings, training =>
            AssertSame(Of(Experiments["ae-32"] with { Seed = 3 }).Single(own => own.Stage == Stage.Train), training));
        Assert.NotEmpty(trainings);
    }

    [Fact]
    public void Figures_read_all_replicates()
    {
        PitfallsExperiment[] replicates = [.. Enumerable.Range(0, 3).Select(k => Experiments["comparison"] with { Seed = k })];

        var figures = new PitfallsPaper().Figures(replicates, Context);

        Assert.All(figures, figure => Assert.Equal(3, figure.Inputs.Count));
    }

    [Fact]
    public void A_training_knows_the_radius_of_the_disks()
    {
        var training = (TrainingExperiment)Experiments["ae-32"];

        Assert.NotEqual(
            Of(training).Single(step => step.Stage == Stage.Train).Settings,
            Of(training with { Anomaly = new() { Radius = 7 } }).Single(step => step.Stage == Stage.Train).Settings);
    }

    [Theory]
    [InlineData("experiment-1", "reconstruction.model: 'experiment-1' is an experiment that trains no model")]
    [InlineData("small", "small is trained with 4")]
    public void A_model_that_cannot_be_scored_is_refused(string model, string message) =>
        AssertRefused(new ModelExperiment { Dataset = Slices, Reconstruction = new() { Model = model } }, message);

    [Theory]
    [InlineData("sink", "sink", "matching.against: 'sink' is an experiment that has no disks and blurs")]
    [InlineData("experiment-1", "ae-32", "matching.with: 'ae-32' is an experiment that has no texture")]
    public void A_texture_is_matched_with_experiments_of_the_right_kind(string against, string with, string message) =>
        AssertRefused(new TextureExperiment { Dataset = Swept, Matching = new() { Against = against, With = [with] } }, message);

    [Fact]
    public void Weights_of_somebody_else_are_scored_without_a_training()
    {
        var score =
            Score(new ModelExperiment { Dataset = Slices, Reconstruction = new() { Model = "ae-32", Weights = "best.pt" } });

        Assert.Equal(["best.pt"], score.OutsideFiles);
        Assert.DoesNotContain(score.Inputs, input => input.Step.Stage == Stage.Train);
    }

    private static PlanContext Context => new(name => Experiments[name], null);

    private static IReadOnlyList<Step> Of(PitfallsExperiment experiment)
    {
        var paper = new PitfallsPaper();
        return [.. paper.Steps(experiment, Context), .. paper.Figures([experiment], Context)];
    }

    private static Step Score(PitfallsExperiment experiment) => Of(experiment).First(step => step.Stage == Stage.Score);

    private static Step Table(PitfallsExperiment experiment, string kind) =>
        Of(experiment).Single(step => step.Stage == Stage.Score && step.Kind == kind);

    private static Step Input(Step step, string name) => step.Inputs.Single(input => input.Name == name).Step;

    private static IEnumerable<Step> Needs(IReadOnlyList<Step> steps) =>
        steps.Concat(steps.SelectMany(step => Needs([.. step.Inputs.Select(input => input.Step)])));

    private static void AssertRefused(PitfallsExperiment experiment, string message) =>
        Assert.Contains(message, Assert.Throws<BadInputException>(() => Of(experiment)).Message, StringComparison.Ordinal);

    private static void AssertSame(Step expected, Step actual)
    {
        Assert.Equal(expected.Kind, actual.Kind);
        Assert.Equivalent(expected.Settings, actual.Settings, strict: true);
        foreach (var (need, other) in expected.Inputs.Zip(actual.Inputs))
        {
            AssertSame(need.Step, other.Step);
        }
    }
}
