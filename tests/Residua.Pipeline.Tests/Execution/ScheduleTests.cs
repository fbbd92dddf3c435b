using Residua.Pipeline.Contracts;
using Residua.Pipeline.Execution;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Execution;

/// <summary>Which steps run beside each other; "m" is managed, a number is a step of the engine with so many threads.</summary>
public sealed class ScheduleTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Theory]
    [InlineData("1 1 1", 4, 2, "1:1 1:1")]
    [InlineData("1 1 1", 2, 4, "1:1 1:1")]
    [InlineData("1 1 1", 2, 2, "1:1 1:1")]
    [InlineData("8 1", 4, 4, "8:8")]
    [InlineData("3 3 1", 4, 4, "3:3 1:1")]
    [InlineData("m m", 4, 4, "m:2 m:2")]
    [InlineData("m m m m m", 4, 4, "m:1 m:1 m:1 m:1")]
    [InlineData("m 3 m", 4, 4, "3:3 m:1")]
    public void Threads_and_jobs_are_used_and_not_exceeded(string steps, int jobs, int threads, string expected) =>
        Assert.Equal(expected, Started(steps, jobs, threads, apart: true));

    [Theory]
    [InlineData("1 1", "1:1")]
    [InlineData("1 m m", "m:1 m:1")]
    public void Without_processes_of_their_own_steps_of_the_engine_run_alone(string steps, string expected) =>
        Assert.Equal(expected, Started(steps, 4, 4, apart: false));

    private string Started(string steps, int jobs, int threads, bool apart)
    {
        var schedule = new Schedule(new(jobs, null) { Cores = threads }, apart);
        List<PlannedStep> waiting = [.. Workshop.PlanOf([.. steps.Split(' ').Select(Step)]).Steps];
        List<RunningStep> running = [];
        while (schedule.Next(waiting, running) is { } next)
        {
            waiting.Remove(next.Step);
            running.Add(next);
        }

        return string.Join(' ', running.Select(step => $"{step.Step.Step.Kind.Split('-')[0]}:{step.Threads}"));
    }

    private Step Step(string threads, int index) => Contracts.Step.Create(
        Stage.Train, $"{threads}-{index}", new { }, NoInputs.None, (_, _, _) => { },
        engine: threads == "m" ? null : new EngineUse(int.Parse(threads)));
}
