using Residua.Data;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Execution;

public sealed class ExecutorTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    private Step Score(string kind, Action<StepRun>? extra = null, params Step[] needs) =>
        _workshop.Step(Stage.Score, kind, new { kind }, needs, extra);

    [Fact]
    public void Steps_run_after_those_they_need_and_only_once()
    {
        var first = Score("first", _ => Thread.Sleep(50));
        var plan = Workshop.PlanOf(Score("last", null, first, Score("middle", null, first)), Score("alone"));
        _workshop.Run(plan, jobs: 4);
        _workshop.Run(plan, jobs: 4);
        Assert.Equal(["first", "middle", "last"], _workshop.Ran.Where(kind => kind != "alone"));
        Assert.Contains("score: 4 steps up to date", _workshop.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void As_many_steps_run_at_once_as_there_are_jobs(int jobs)
    {
        var (now, most, room) = (0, 0, new Lock());
        var steps = Enumerable.Range(0, 6).Select(index => Score($"s{index}", _ =>
        {
            lock (room)
            {
                most = Math.Max(most, ++now);
            }

            SpinWait.SpinUntil(() => Volatile.Read(ref most) >= jobs, TimeSpan.FromSeconds(5));
            Thread.Sleep(30);
            Interlocked.Decrement(ref now);
        }));
        _workshop.Run(Workshop.PlanOf([.. steps]), jobs);
        Assert.Equal(jobs, most);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(2, 2)]
    [InlineData(8, 1)]
    public void Threads_are_shared_out(int steps, int expected)
    {
        var threads = 0;
        _workshop.Run(Workshop.PlanOf([.. Enumerable.Range(0, steps).Select(index => Score($"s{index}", run =>
        {
            if (index == 0)
            {
                threads = run.Threads;
            }
        }))]), jobs: 8);
        Assert.Equal(expected, threads);
    }

    [Fact]
    public void An_input_is_found_by_its_name()
    {
        string[] read = [];
        var reader = Contracts.Step.Create(
            Stage.Score, "reader", new { }, new { Slices = Score("b"), Training = Score("a") },
            (_, inputs, run) => read = [run.PathOf(inputs.Training, "a.txt"), run.PathOf(inputs.Slices, "b.txt")]);
        _workshop.Run(Workshop.PlanOf(reader));
        Assert.Equal(2, read.Count(File.Exists));
    }

    [Fact]
    public void Facts_stay_with_the_data_set_that_they_are_about()
    {
        var (xray, phantom) = (Data("xray", "published"), Data("phantom", "phantom"));
        var smaller = _workshop.Step(Stage.Preprocess, "small", new { }, [phantom], run => run.Facts["data.downsampled"] = "4×4");
        var plan = Workshop.PlanOf(Score("table", null, smaller, phantom, xray));
        _workshop.Run(plan);
        var known = _workshop.Store.ManifestOf(plan.Steps[^1])!.Data;
        Assert.Equal([$"phantom {plan[phantom].Key[..8]}", $"xray {plan[xray].Key[..8]}"], known.Keys);
        Assert.Equal(
            ["data.downsampled=4×4 data.origin=phantom", "data.origin=published"],
            known.Values.Select(facts => string.Join(' ', facts.Select(fact => $"{fact.Key}={fact.Value}"))));
        Assert.Equal("phantom and published", StepFacts.OverAll(known)["data.origin"]);

        Step Data(string kind, string origin) =>
            _workshop.Step(Stage.Download, kind, new { }, null, run => run.Facts["data.origin"] = origin);
    }

    [Fact]
    public void A_step_without_data_keeps_its_facts()
    {
        var plan = Workshop.PlanOf(Score("table", run => run.Facts["own"] = "1"));
        _workshop.Run(plan);
        Assert.Equal("1", _workshop.Store.ManifestOf(plan.Steps[0])!.Facts["own"]);
    }

    [Fact]
    public void A_need_that_has_not_run_is_named_with_its_target()
    {
        var plan = Workshop.PlanOf(_workshop.Experiment("a", 3));
        var error = Assert.Throws<BadInputException>(() => _workshop.Executor().Run(plan, Stage.Score, default));
        Assert.Equal(
            "download tiny/a: has not run, and score needs it; run --target=Download, or leave out --exclusive", error.Message);
    }

    [Fact]
    public void Warnings_are_written_once_and_kept()
    {
        var plan = Workshop.PlanOf(Score("a", run => run.Warn("few volumes")), Score("b", run => run.Warn("few volumes")));
        _workshop.Run(plan);
        Assert.Equal(2, _workshop.Output.Split("warning: few volumes").Length);
        Assert.Equal(["few volumes"], _workshop.Store.ManifestOf(plan.Steps[1])!.Warnings);
    }
}
