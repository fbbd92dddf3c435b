using Residua.Pipeline.Contracts;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Planning;

public sealed class PlanTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void Equal_steps_of_several_experiments_are_planned_once()
    {
        var plan = Workshop.PlanOf(
            _workshop.Experiment("a", 100), _workshop.Experiment("b", 7), _workshop.Experiment("c", 7, seed: 1));
        Assert.Equal(
            [
                "download tiny/a +1", "download tiny/c", "score tiny/a", "score tiny/b", "score tiny/c",
                "plot tiny/a", "plot tiny/b", "plot tiny/c",
            ],
            plan.Steps.Select(step => step.Title));
    }

    [Fact]
    public void Steps_come_after_those_they_need()
    {
        var first = _workshop.Step(Stage.Score, "first", new { });
        var second = _workshop.Step(Stage.Score, "second", new { }, [first]);
        Assert.Equal(["first", "second"], Workshop.PlanOf(second, first).Steps.Select(step => step.Step.Kind));
    }

    [Fact]
    public void A_step_of_an_experiment_that_was_not_selected_is_planned_if_it_is_needed()
    {
        var other = _workshop.Experiment("other", 3);
        var plot = _workshop.Step(Stage.Plot, "comparison", new { }, [other.Replicates[0].Steps[1]]);
        Assert.Equal(["phantom", "table", "comparison"], Workshop.PlanOf(plot).Steps.Select(step => step.Step.Kind));
    }

    [Fact]
    public void What_several_steps_need_is_listed_once_and_before_them()
    {
        var data = _workshop.Step(Stage.Download, "data", new { });
        var one = _workshop.Step(Stage.Score, "one", new { }, [data]);
        var other = _workshop.Step(Stage.Score, "other", new { }, [data]);
        var plan = Workshop.PlanOf(_workshop.Step(Stage.Plot, "both", new { }, [other, one]), one);
        Assert.Equal(
            ["data", "one", "other", "both"],
            PlannedStep.WithNeeds(plan.Steps.Where(step => step.Stage != Stage.Download)).Select(step => step.Step.Kind));
    }

    [Fact]
    public void A_step_cannot_need_a_later_stage() => Assert.Throws<ArgumentException>(
        () => _workshop.Step(Stage.Split, "split", new { }, [_workshop.Step(Stage.Score, "score", new { })]));

    [Fact]
    public void The_users_of_a_merged_step_are_known_to_those_who_need_it()
    {
        var plan = Workshop.PlanOf(_workshop.Experiment("a", 100), _workshop.Experiment("b", 7));
        var scores = plan.Steps.Where(step => step.Stage == Stage.Score);
        Assert.All(scores, score => Assert.Equal(["tiny/a", "tiny/b"], score.Needs.First().Experiments));
    }
}
