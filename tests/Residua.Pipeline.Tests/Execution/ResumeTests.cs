using Residua.Data;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Planning;
using Residua.Pipeline.Tests.Infra;

namespace Residua.Pipeline.Tests.Execution;

/// <summary>A training that is stopped goes on where it was.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly Workshop _workshop = new();
    private readonly CancellationTokenSource _ctrlC = new();
    private string _death = "";
    private string[] _found = [];

    public void Dispose()
    {
        _workshop.Dispose();
        _ctrlC.Dispose();
    }

    /// <summary>Counts to ten and notes each number; dies after the fifth as long as it is told to.</summary>
    private Plan Training(object? settings = null) => Workshop.PlanOf(Step.Create(
        Stage.Train, "model", settings ?? new { }, NoInputs.None, (_, _, run) => Count(run)));

    private void Count(StepRun run)
    {
        _found = Directory.Exists(run.Resume) ? [.. FileRecord.FilesUnder(run.Resume)] : [];
        var checkpoint = Path.Combine(run.Resume, "last");
        var begin = File.Exists(checkpoint) ? int.Parse(File.ReadAllText(checkpoint)) : 0;
        for (var step = begin + 1; step <= 10; step++)
        {
            AtomicFile.Write(checkpoint, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes($"{step}")));
            if (step == 5)
            {
                Die(run);
            }
        }

        File.WriteAllText(Path.Combine(run.Output, "weights"), $"began after {begin}, ended at {File.ReadAllText(checkpoint)}");
    }

    private void Die(StepRun run)
    {
        switch (_death)
        {
            case "failure": throw new InvalidOperationException("loss is NaN");
            case "failure of the commit": File.WriteAllText(Path.Combine(run.Output, Manifest.FileName), ""); break;
            case "Ctrl-C": _ctrlC.Cancel(); run.Cancellation.ThrowIfCancellationRequested(); break;
        }
    }

    private string Weights(Plan plan) => File.ReadAllText(Path.Combine(_workshop.Store.PathOf(plan.Steps[0]), "weights"));

    private void Stop(string death)
    {
        _death = death;
        Assert.ThrowsAny<Exception>(() => _workshop.Run(Training(), cancellation: _ctrlC.Token));
        _death = "";
    }

    [Theory]
    [InlineData("failure", 5)]
    [InlineData("Ctrl-C", 5)]
    [InlineData("failure of the commit", 10)]
    public void The_next_attempt_goes_on(string death, int after)
    {
        Stop(death);
        var plan = Training();
        _workshop.Run(plan);
        Assert.Equal($"began after {after}, ended at 10", Weights(plan));
        Assert.Contains("train tiny/one (model) goes on where it was stopped", _workshop.Output, StringComparison.Ordinal);
        Assert.True(_workshop.Store.ManifestOf(plan.Steps[0])!.Run.Resumed);
    }

    [Fact]
    public void Nothing_is_left_of_it_afterwards()
    {
        Stop("failure");
        _workshop.Run(Training());
        Assert.Empty(Directory.EnumerateFileSystemEntries(_workshop.Folder.Resume));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_workshop.Folder.Temporary));
    }

    [Fact]
    public void An_attempt_that_was_not_stopped_says_nothing()
    {
        var plan = Training();
        _workshop.Run(plan);
        Assert.Equal("began after 0, ended at 10", Weights(plan));
        Assert.DoesNotContain("goes on", _workshop.Output, StringComparison.Ordinal);
        Assert.False(_workshop.Store.ManifestOf(plan.Steps[0])!.Run.Resumed);
    }

    [Fact]
    public void Other_settings_begin_anew_and_what_was_begun_stays()
    {
        Stop("failure");
        var other = Training(new { lr = 0.002 });
        _workshop.Run(other);
        Assert.Equal("began after 0, ended at 10", Weights(other));
        var plan = Training();
        _workshop.Run(plan);
        Assert.Equal("began after 5, ended at 10", Weights(plan));
    }

    // As after a kill between the artifact's rename and the removal.
    [Fact]
    public void What_a_finished_step_has_left_goes_with_the_next_run()
    {
        var plan = Training();
        _workshop.Run(plan);
        AtomicFile.Write(Path.Combine(_workshop.Store.ResumeOf(plan.Steps[0]), "last"), _ => { });
        _workshop.Run(plan);
        Assert.False(_workshop.Store.IsBegun(plan.Steps[0]));
    }

    // As after a kill while a checkpoint was written.
    [Fact]
    public void Half_a_checkpoint_is_not_handed_on()
    {
        Stop("failure");
        var draft = Path.Combine(_workshop.Store.ResumeOf(Training().Steps[0]), ".last.0123456789abcdef0123456789abcdef.tmp");
        File.WriteAllText(draft, "1");
        _workshop.Run(Training());
        Assert.Equal(["last"], _found);
    }

    [Fact]
    public void Clean_removes_it()
    {
        Stop("failure");
        _workshop.Folder.Clean();
        Assert.False(Directory.Exists(_workshop.Folder.Root));
    }
}
