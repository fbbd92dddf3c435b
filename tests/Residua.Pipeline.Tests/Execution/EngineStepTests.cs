using Residua.Pipeline.Contracts;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Execution;

/// <summary>libtorch's random stream and number of threads belong to the whole process.</summary>
public sealed class EngineStepTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    private Step Score(string kind, bool usesEngine, Action<StepRun> extra, params Step[] needs) =>
        _workshop.Step(Stage.Score, kind, new { kind }, needs, extra, usesEngine);

    [Fact]
    public void Steps_that_use_the_engine_run_alone_with_all_threads()
    {
        var (now, alone, shares, room) = (0, true, new List<int>(), new Lock());
        var steps = Enumerable.Range(0, 8).Select(index => Score($"s{index}", index % 2 == 0, run =>
        {
            Interlocked.Increment(ref now);
            Thread.Sleep(40);
            if (index % 2 == 0)
            {
                lock (room)
                {
                    alone &= Volatile.Read(ref now) == 1;
                    shares.Add(run.Threads);
                }
            }

            Interlocked.Decrement(ref now);
        }));
        _workshop.Run(Workshop.PlanOf([.. steps]), jobs: 4);
        Assert.True(alone, "another step ran beside one that uses the engine");
        Assert.Equal([4, 4, 4, 4], shares);
        Assert.Equal(Enumerable.Repeat("prepare 4", 4), _workshop.Engine.Asked);
    }

    [Fact]
    public void The_others_still_run_at_once_and_first()
    {
        using var both = new CountdownEvent(2);
        var met = true;
        void Meet(StepRun _)
        {
            both.Signal();
            met &= both.Wait(TimeSpan.FromSeconds(10));
        }

        _workshop.Run(Workshop.PlanOf(Score("model", true, _ => { }), Score("a", false, Meet), Score("b", false, Meet)));
        Assert.True(met, "two steps without a model did not run at once");
        Assert.Equal("model", _workshop.Ran.Last());
    }

    [Fact]
    public void Steps_may_need_each_other_in_any_order()
    {
        var first = Score("first", true, _ => { });
        var second = Score("second", false, _ => { }, first);
        _workshop.Run(Workshop.PlanOf(Score("fourth", false, _ => { }, Score("third", true, _ => { }, second))));
        Assert.Equal(["first", "second", "third", "fourth"], _workshop.Ran);
    }

    [Theory]
    [InlineData(true, "fake 1, 4 threads, cpu", "slow BLAS")]
    [InlineData(false, "managed", "")]
    public void The_manifest_says_what_computed_it(bool usesEngine, string engine, string warnings)
    {
        using var workshop = new Workshop { Engine = new() { Slowness = "slow BLAS" } };
        var plan = Workshop.PlanOf(workshop.Step(Stage.Train, "model", new { }, usesEngine: usesEngine));
        workshop.Run(plan);
        var manifest = workshop.Store.ManifestOf(plan.Steps[0])!;
        Assert.Equal((engine, warnings), (manifest.Engine, string.Join("", manifest.Warnings)));
        Assert.NotEqual("", manifest.Run.Capability);
    }

    [Fact]
    public void A_step_is_told_the_device()
    {
        var device = "";
        var plan = Workshop.PlanOf(Score("model", true, run => device = run.Device));
        using var hold = _workshop.Folder.Open();
        _workshop.Executor(device: "cuda:1").Run(plan, Stage.Score, default);
        Assert.Equal("cuda:1", device);
    }
}
