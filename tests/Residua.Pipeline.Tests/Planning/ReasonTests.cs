using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Planning;

public sealed class ReasonTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    private string Reasons(Plan plan) => string.Join(" | ", plan.Steps.Select(new Reason(_workshop.Store, plan).Of));

    [Fact]
    public void At_first_nothing_is_there() => Assert.Equal(
        "no earlier result | no earlier result | no earlier result", Reasons(Workshop.PlanOf(_workshop.Experiment("a", 100))));

    [Fact]
    public void Afterwards_all_is_cached()
    {
        var plan = Workshop.PlanOf(_workshop.Experiment("a", 100));
        _workshop.Run(plan);
        Assert.Equal("cached | cached | cached", Reasons(plan));
    }

    [Fact]
    public void A_changed_setting_is_named_and_so_is_what_follows()
    {
        _workshop.Run(Workshop.PlanOf(_workshop.Experiment("a", 100)));
        Assert.Equal(
            "cached | anomaly.intensity.count 100 → 7 | needs score table, which will run",
            Reasons(Workshop.PlanOf(_workshop.Experiment("a", 7))));
    }

    [Fact]
    public void Another_experiment_is_no_predecessor()
    {
        _workshop.Run(Workshop.PlanOf(_workshop.Experiment("a", 100)));
        Assert.Equal("cached | no earlier result | no earlier result", Reasons(Workshop.PlanOf(_workshop.Experiment("b", 7))));
    }

    [Fact]
    public void A_changed_input_is_named()
    {
        _workshop.Run(Workshop.PlanOf(Reader("same")));
        Assert.Equal("input changed: volume.nii", Reasons(Workshop.PlanOf(Reader("other"))));
    }

    [Fact]
    public void Many_changes_are_cut_short()
    {
        _workshop.Run(Workshop.PlanOf(_workshop.Step(Stage.Score, "s", new { a = 1, b = 1, c = 1, d = 1, e = 1 })));
        var plan = Workshop.PlanOf(_workshop.Step(Stage.Score, "s", new { a = 2, b = 2, c = 2, d = 2, f = 1 }));
        Assert.Equal("a 1 → 2; b 1 → 2; c 1 → 2; 3 more", Reasons(plan));
    }

    [Fact]
    public void A_damaged_artifact_is_named()
    {
        var plan = Workshop.PlanOf(_workshop.Experiment("a", 100));
        _workshop.Run(plan);
        File.WriteAllText(Path.Combine(_workshop.Store.PathOf(plan.Steps[1]), "table.txt"), "");
        File.Delete(Path.Combine(_workshop.Store.PathOf(plan.Steps[2]), Manifest.FileName));
        Assert.Equal("cached | artifact damaged: table.txt | artifact damaged: manifest.json", Reasons(plan));
    }

    [Theory]
    [InlineData("fake 2", 4, "engine fake 1, 4 threads, cpu → fake 2, 4 threads, cpu")]
    [InlineData("fake 1", 2, "engine fake 1, 4 threads, cpu → fake 1, 2 threads, cpu")]
    [InlineData("fake 1", 4, "cached")]
    public void Another_engine_is_named(string version, int threads, string expected)
    {
        var model = _workshop.Step(Stage.Train, "model", new { }, usesEngine: true);
        var experiment = Workshop.Lone("tiny/one", new TinyExperiment(), model);
        _workshop.Run(Workshop.PlanOf(experiment));
        var engine = new FakeEngine { Version = version };
        Assert.Equal(expected, Reasons(Plan.Make([experiment], Workshop.Sources(_ => engine.Identity(threads, "cpu")))));
    }

    [Fact]
    public void Changed_code_is_named()
    {
        _workshop.Run(Workshop.PlanOf(_workshop.Experiment("a", 100)));
        var sources = Workshop.Sources(_ => "") with { Code = step => step.Kind == "table" ? "other" : "code" };
        Assert.Equal(
            "cached | code changed | needs score table, which will run",
            Reasons(Plan.Make([_workshop.Experiment("a", 100)], sources)));
    }

    [Fact]
    public void A_step_that_was_stopped_goes_on()
    {
        var plan = Workshop.PlanOf(_workshop.Experiment("a", 100));
        Directory.CreateDirectory(_workshop.Store.ResumeOf(plan.Steps[1]));
        Assert.Equal("no earlier result | was stopped and goes on | no earlier result", Reasons(plan));
    }

    [Fact]
    public void The_plan_is_printed_in_columns()
    {
        _workshop.Run(Workshop.PlanOf(_workshop.Experiment("a", 100)));
        var plan = Workshop.PlanOf(_workshop.Experiment("a", 7), _workshop.Experiment("b", 7));
        Assert.Equal(
            [
                "download  tiny/a +1  phantom  cached",
                "score     tiny/a +1  table    anomaly.intensity.count 100 → 7",
                "plot      tiny/a +1  figure   needs score table, which will run",
                "3 steps: 1 cached, 2 would run",
            ],
            PlanPrinter.Lines(plan, new Reason(_workshop.Store, plan)));
    }

    private Step Reader(string content) => Step.Create(
        Stage.Preprocess, "slices", new { }, NoInputs.None, (_, _, _) => { }, [_workshop.Write("volume.nii", content)]);
}
