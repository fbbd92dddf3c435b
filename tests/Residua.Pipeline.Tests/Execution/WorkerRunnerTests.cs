using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Execution;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Execution;

/// <summary>
/// What becomes of workers, which here are shell scripts; their first argument is <c>--step=EXPERIMENT:KEY</c>.
/// </summary>
public sealed class WorkerRunnerTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public WorkerRunnerTests() => Skip.IfNot(OperatingSystem.IsLinux(), "needs a shell and signals");

    public void Dispose() => _workshop.Dispose();

    [SkippableTheory]
    [InlineData("kill -9 $$", "its process was killed, probably because memory ran out; try --jobs=1, or a smaller batch")]
    [InlineData("kill -TERM $$", "its process was asked to stop, but not by this run")]
    [InlineData("echo 'bad free' >&2; kill -SEGV $$", "its process crashed (signal 11)\n  bad free")]
    [InlineData("echo 'no such file' >&2; exit 3", "its process ended with exit code 3\n  no such file")]
    [InlineData("exit 0", "its process ended without a result")]
    [InlineData("""echo '{"Kind":"Failure","Text":"is empty","Culprit":"a.nii"}'; exit 1""", "a.nii: is empty")]
    [InlineData("""echo '{"Kind":"Failure","Text":"ArgumentException: index 3"}'; exit 1""", "ArgumentException: index 3")]
    public void A_death_is_one_clear_error(string script, string cause)
    {
        var error = Assert.Throws<StepFailedException>(() => Run(script));
        Assert.Equal($"train tiny/one (model): {cause}", error.Message.ReplaceLineEndings("\n"));
        Assert.Equal(cause.StartsWith("a.nii", StringComparison.Ordinal), error.IsBadInput);
    }

    [SkippableFact]
    public void What_it_leaves_is_swept_but_for_what_it_goes_on_from()
    {
        var step = Model().Steps[0];
        _workshop.Folder.Open().Dispose();
        Directory.CreateDirectory(_workshop.Store.ResumeOf(step));
        var draft = Path.Combine(_workshop.Folder.Temporary, $"{Path.GetFileName(_workshop.Store.PathOf(step))}-1-x");
        var error = Assert.Throws<StepFailedException>(() => Run($"mkdir '{draft}'; kill -9 $$"));
        Assert.EndsWith("; it goes on from its last checkpoint when the same command runs again", error.Message,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(draft));
        Assert.True(_workshop.Store.IsBegun(step));
    }

    [SkippableFact]
    public void It_is_told_the_step_and_its_threads()
    {
        var told = _workshop.Beside("told");
        Assert.Throws<StepFailedException>(() => Run($"echo \"$0 $OMP_NUM_THREADS\" > '{told}'"));
        Assert.Equal($"--step=tiny/one:{Model().Steps[0].Key} 2\n", File.ReadAllText(told));
    }

    [SkippableFact]
    public void It_sees_the_GPU_that_it_gets()
    {
        var told = _workshop.Beside("told");
        var gpus = new Gpus(new FakeEngine { Devices = ["cpu", "cuda:0"] }, "3");
        Assert.Throws<StepFailedException>(() => Run($"echo \"$CUDA_VISIBLE_DEVICES\" > '{told}'", gpus: gpus));
        Assert.Equal("3\n", File.ReadAllText(told));
    }

    [SkippableFact]
    public void What_it_says_is_shown_and_what_its_libraries_print_is_not()
    {
        Assert.Throws<StepFailedException>(() => Run(
            """
            echo 'OpenBLAS hello'; echo '{}'
            echo '{"Kind":"Warning","Text":"slow BLAS"}'; echo '{"Kind":"Line","Text":"goes on"}'
            """));
        Assert.Equal("warning: slow BLAS\ngoes on\n", _workshop.Output.ReplaceLineEndings("\n"));
    }

    [SkippableFact]
    public void A_run_that_is_stopped_asks_its_worker_to_stop()
    {
        using var ctrlC = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var stop = Assert.ThrowsAny<OperationCanceledException>(
            () => Run($"read line; echo \"$line\" > '{_workshop.Beside("heard")}'; exit 130", cancellation: ctrlC.Token));
        Assert.Equal("stop\n", File.ReadAllText(_workshop.Beside("heard")));
        Assert.StartsWith("stopped; of 1 step to train, 0 are done", stop.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Two_workers_run_at_once_and_one_that_fails_stops_the_other()
    {
        var plan = Workshop.PlanOf(Step("a"), Step("b"));
        var other = $"'{_workshop.Beside("met")}'";
        // The first to come waits for the second, which fails; then it is asked to stop.
        var heard = $"read line; echo \"$line\" > '{_workshop.Beside("heard")}'";
        var script = $"if mkdir {other} 2>/dev/null; then {heard}; exit 130; fi; sleep 0.2; exit 3";
        using var hold = _workshop.Folder.Open();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var executor = _workshop.Executor(jobs: 2, threads: null, worker: ["sh", "-c", script]);
        var error = Assert.Throws<StepFailedException>(() => executor.Run(plan, Stage.Train, patience.Token));
        Assert.Contains("exit code 3", error.Message, StringComparison.Ordinal);
        Assert.Equal("stop\n", File.ReadAllText(_workshop.Beside("heard")));
    }

    private void Run(string script, Gpus? gpus = null, CancellationToken cancellation = default)
    {
        using var hold = _workshop.Folder.Open();
        _workshop.Executor(threads: 2, worker: ["sh", "-c", script], gpus: gpus).Run(Model(), Stage.Train, cancellation);
    }

    private static Plan Model() => Workshop.PlanOf(Step("model"));

    private static Step Step(string kind) => Contracts.Step.Create(
        Stage.Train, kind, new { }, NoInputs.None, (_, _, _) => throw new BadInputException("step", "ran in this process"),
        engine: new(2));
}
