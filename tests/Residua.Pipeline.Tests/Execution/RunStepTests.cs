using Residua.Pipeline.Artifacts;
using Residua.Pipeline.Contracts;
using Residua.Pipeline.Execution;
using Residua.Pipeline.Tests.Infra;
using Spectre.Console;

namespace Residua.Pipeline.Tests.Execution;

/// <summary>The worker's side: one step of a plan that is made again.</summary>
public sealed class RunStepTests : IDisposable
{
    private readonly Workshop _workshop = new();
    private readonly StringWriter _told = new();

    public RunStepTests() => _workshop.Write("experiments/tiny/a.yaml", "title: A\nmodel: true\nthreads: 1\n");

    public void Dispose() => _workshop.Dispose();

    private ReproductionOptions Options => new()
    {
        Papers = [new TinyPaper()],
        Experiments = _workshop.Beside("experiments"),
        ExpectedResults = _workshop.Beside("expected-results"),
        Artifacts = _workshop.Folder.Root,
        Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) }),
        Engine = _workshop.Engine,
    };

    private int RunStep(string step) => Pipeline.Reproduction.RunStep(Options, step, _told, TextReader.Null);

    private IEnumerable<WorkerMessage> Told => _told.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => WorkerMessage.Read(line)!);

    [Fact]
    public void It_makes_the_artifact_that_the_run_would()
    {
        using var run = new Reproduction(Options);
        run.Run(Stage.Download);
        var model = run.Plan.Steps.Single(step => step.Stage == Stage.Train);
        Assert.Equal(0, RunStep($"tiny/a:{model.Key}"));
        Assert.True(new ArtifactStore(_workshop.Folder).Has(model));
        Assert.Matches(@"^train tiny/a \(model\) .* s$", Told.Single().Text);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_workshop.Folder.Resume));
    }

    [Fact]
    public void A_key_of_another_plan_is_refused()
    {
        Assert.Equal(1, RunStep("tiny/a:0123"));
        var failure = Told.Single();
        Assert.Equal((WorkerMessageKind.Failure, "--step"), (failure.Kind, failure.Culprit));
        Assert.StartsWith("no step of tiny/a has the key 0123; ", failure.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0123", "'0123' is not an experiment, a colon and the key of a step")]
    [InlineData("tiny/b:0123", "unknown experiment; did you mean 'tiny/a'?")]
    public void What_names_no_step_is_refused(string step, string reason)
    {
        Assert.Equal(1, RunStep(step));
        Assert.StartsWith(reason, Told.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_for_other_experiments_of_the_run_are_passed_over()
    {
        using var run = new Reproduction(Options);
        run.Run(Stage.Download);
        var model = run.Plan.Steps.Single(step => step.Stage == Stage.Train);
        var options = Options with { Overrides = ["of.another.paper=3"] };
        Assert.Equal(0, Pipeline.Reproduction.RunStep(options, $"tiny/a:{model.Key}", _told, TextReader.Null));
    }

    [Fact]
    public async Task A_step_that_another_process_computes_is_waited_for()
    {
        var model = new Reproduction(Options).Plan.Steps.Single(step => step.Stage == Stage.Train);
        var held = StepLock.Take(new ArtifactStore(_workshop.Folder).LockOf(model), default);
        Directory.CreateDirectory(_workshop.Folder.Temporary);
        var worker = Task.Run(() => RunStep($"tiny/a:{model.Key}"));
        await Task.Delay(500);
        Assert.False(worker.IsCompleted, "ran beside the other");
        held.Dispose();
        Assert.Equal(0, await worker.WaitAsync(TimeSpan.FromSeconds(20)));
    }
}
