using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Execution;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Execution;

public sealed class FailureTests : IDisposable
{
    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    private Step Score(string kind, Action<StepRun>? extra = null, params Step[] needs) =>
        _workshop.Step(Stage.Score, kind, new { kind }, needs, extra);

    private void AssertNothingHalfWritten()
    {
        Assert.Empty(Directory.EnumerateFileSystemEntries(_workshop.Folder.Temporary));
        Assert.All(_workshop.Products().Keys, name => Assert.StartsWith("score/", name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_failure_stops_the_others_and_finished_work_is_kept()
    {
        var done = Score("done");
        var bad = Score("bad", _ => throw new BadInputException("00003.nii.gz", "is truncated"), done);
        var endless = Score("endless", run => run.Cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(20)), done);
        var plan = Workshop.PlanOf(endless, Score("after", null, bad), bad);
        var error = Assert.Throws<StepFailedException>(() => _workshop.Run(plan));
        Assert.Equal("score tiny/one (bad): 00003.nii.gz: is truncated", error.Message);
        Assert.Equal(["done"], _workshop.Ran.Except(["endless"]));
        Assert.Equal("done.txt", Path.GetFileName(Assert.Single(_workshop.Products()).Key));
        AssertNothingHalfWritten();
    }

    [Theory]
    [InlineData(false, "score tiny/one (s): InvalidOperationException: index 3", false)]
    [InlineData(true, "score tiny/one (s): a.nii: is empty", true)]
    public void A_failure_inside_a_parallel_loop_is_shown_as_itself(bool badInput, string message, bool mendable)
    {
        Exception cause = badInput ? new BadInputException("a.nii", "is empty") : new InvalidOperationException("index 3");
        var plan = Workshop.PlanOf(Score("s", _ => Parallel.For(0, 2, _ => throw cause)));
        var error = Assert.Throws<StepFailedException>(() => _workshop.Run(plan));
        Assert.Equal((message, mendable), (error.Message, error.IsBadInput));
    }

    [Fact]
    public void Ctrl_C_stops_the_steps_and_leaves_nothing_half_written()
    {
        using var ctrlC = new CancellationTokenSource();
        var plan = Workshop.PlanOf(Score("obeys", run =>
        {
            ctrlC.Cancel();
            run.Cancellation.ThrowIfCancellationRequested();
        }), Score("returns early", run => run.Cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(20))));
        Assert.ThrowsAny<OperationCanceledException>(() => _workshop.Run(plan, cancellation: ctrlC.Token));
        Assert.Empty(_workshop.Products());
        AssertNothingHalfWritten();
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_full_disk_is_one_clear_error(bool throughHelper)
    {
        Skip.IfNot(File.Exists("/dev/full"), "no /dev/full to stand for a full disk");
        var plan = Workshop.PlanOf(Score("s", _ =>
        {
            using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            try
            {
                full.WriteByte(1);
            }
            catch (IOException exception) when (throughHelper)
            {
                throw new BadInputException("table.csv", "cannot be written", exception);
            }
        }));
        var error = Assert.Throws<StepFailedException>(() => _workshop.Run(plan));
        var expected = $"score tiny/one (s): {_workshop.Folder.Root}: the disk is full";
        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
        AssertNothingHalfWritten();
    }

    [Fact]
    public void After_any_crash_the_next_run_ends_in_the_same_bytes()
    {
        using var reference = new Workshop();
        reference.Run(Workshop.PlanOf(reference.Experiment("a", 5)));
        for (var survivors = 0; survivors < 3; survivors++)
        {
            using var crashed = new Workshop();
            var experiment = crashed.Experiment("a", 5);
            var done = Workshop.Lone(experiment.Id, experiment.Configuration, [.. experiment.Steps.Take(survivors)]);
            crashed.Run(Workshop.PlanOf(done));
            crashed.Write("artifacts/steps/.tmp/abc-1-x/table.txt", "ha");
            crashed.Write("artifacts/results/tiny/a/table.txt", "ha");
            crashed.Run(Workshop.PlanOf(experiment));
            Assert.Equal(reference.Products(), crashed.Products());
            Assert.Equal(
                File.ReadAllText(Path.Combine(reference.Folder.ResultsOf("tiny/a"), "table.txt")),
                File.ReadAllText(Path.Combine(crashed.Folder.ResultsOf("tiny/a"), "table.txt")));
        }
    }
}
