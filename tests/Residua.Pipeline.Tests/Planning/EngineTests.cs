using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Planning;

/// <summary>Loading libtorch takes half a second: a plan asks it once, and only for a step that uses it.</summary>
public sealed class EngineTests : IDisposable
{
    private readonly Workshop _workshop = new();
    private int _asked;

    public void Dispose() => _workshop.Dispose();

    private Plan PlanOf(Stage until, params Step[] steps) => Plan.Make(
        [Workshop.Lone("tiny/one", new TinyExperiment(), steps)], Workshop.Sources(_ => $"engine asked {++_asked} times"), until);

    [Fact]
    public void Steps_without_a_model_do_not_ask()
    {
        var plan = PlanOf(Stage.Plot, [.. _workshop.Experiment("a", 3).Steps]);
        Assert.All(plan.Steps, step => Assert.Equal(StepKey.Managed, step.Engine));
        Assert.Equal(0, _asked);
    }

    [Fact]
    public void Steps_with_a_model_ask_once_and_have_the_answer_in_their_keys()
    {
        var slices = _workshop.Step(Stage.Preprocess, "slices", new { });
        var model = _workshop.Step(Stage.Train, "model", new { }, [slices], usesEngine: true);
        var score = _workshop.Step(Stage.Score, "score", new { }, [model, slices], usesEngine: true);
        var plan = PlanOf(Stage.Plot, slices, model, score);
        Assert.Equal([StepKey.Managed, "engine asked 1 times", "engine asked 1 times"], plan.Steps.Select(step => step.Engine));
        Assert.Equal(
            StepKey.Of(model, [("needs[0]", plan[slices].Key)], [], "code", "engine asked 1 times"), plan[model].Key);
    }

    [Theory]
    [InlineData(Stage.Download, 0)]
    [InlineData(Stage.Preprocess, 0)]
    [InlineData(Stage.Train, 1)]
    [InlineData(Stage.Score, 1)]
    public void Targets_before_training_do_not_ask(Stage until, int asked)
    {
        var slices = _workshop.Step(Stage.Preprocess, "slices", new { });
        PlanOf(until, slices, _workshop.Step(Stage.Train, "model", new { }, [slices], usesEngine: true));
        Assert.Equal(asked, _asked);
    }
}
