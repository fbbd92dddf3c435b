namespace Residua.Models.Tests;

public sealed class ResumeTests : IDisposable
{
    private static readonly string[] Files =
        [ReconstructionTraining.BestFile, ReconstructionTraining.BestLossFile, Trainer.LastFile, Trainer.MetricsFile];
    private readonly TemporaryFolder _whole = new();
    private readonly TemporaryFolder _output = new();
    private readonly TemporaryFolder _resume = new();

    public void Dispose()
    {
        _whole.Dispose();
        _output.Dispose();
        _resume.Dispose();
    }

    // 6 is inside an epoch, 8 after a validation, 9 at an epoch's end, 12 after all.
    [Theory]
    [InlineData("ae", 0)]
    [InlineData("ae", 1)]
    [InlineData("ae", 6)]
    [InlineData("spatial-ae", 9)]
    [InlineData("vq-vae", 8)]
    [InlineData("vq-vae", 7)]
    [InlineData("vq-vae", 12)]
    public void Cancelled_at_a_step_it_goes_on_to_the_same_bytes(string kind, int step)
    {
        SmallTraining.Run(new() { Output = _whole.Path }, kind);
        using var cancelled = new CancellationTokenSource();
        var stopped = new Trainer
        {
            Output = _output.Path,
            Resume = _resume.Path,
            Cancellation = cancelled.Token,
            Progress = (done, _) => { if (done == step) { cancelled.Cancel(); } },
        };

        var error = Record.Exception(() => SmallTraining.Run(stopped, kind));

        Assert.Equal(step < 12, error is OperationCanceledException);
        Assert.Equal(step, FirstStepOfNextRun(kind));
        AssertSameFiles();
    }

    [Theory]
    [InlineData("ae", 3)]
    [InlineData("ae", 6)]
    [InlineData("vq-vae", 11)]
    public void Killed_at_a_step_it_goes_on_from_the_last_validation_to_the_same_bytes(string kind, int step)
    {
        SmallTraining.Run(new() { Output = _whole.Path }, kind);
        var killed = new Trainer
        {
            Output = _output.Path,
            Resume = _resume.Path,
            Progress = (done, _) => { if (done == step) { throw new InvalidOperationException("killed"); } },
        };

        Assert.Throws<InvalidOperationException>(() => SmallTraining.Run(killed, kind));

        Assert.Equal(step / 4 * 4, FirstStepOfNextRun(kind));
        AssertSameFiles();
    }

    [Fact]
    public void The_same_training_leaves_the_same_bytes()
    {
        SmallTraining.Run(new() { Output = _whole.Path }, "vq-vae");
        SmallTraining.Run(new() { Output = _output.Path }, "vq-vae");

        AssertSameFiles();
    }

    private long FirstStepOfNextRun(string kind)
    {
        foreach (var file in Directory.GetFiles(_output.Path))
        {
            File.Delete(file); // every run is given an empty folder
        }

        var first = -1L;
        Action<long, long> progress = (done, _) => first = first < 0 ? done : first;
        SmallTraining.Run(new() { Output = _output.Path, Resume = _resume.Path, Progress = progress }, kind);
        return first;
    }

    private void AssertSameFiles()
    {
        Assert.Equal(Files.Length + 1, Directory.GetFiles(_output.Path).Length);
        foreach (var file in Files)
        {
            Assert.Equal(File.ReadAllBytes(_whole[file]), File.ReadAllBytes(_output[file]));
        }

        // Events hold the time; as long is as many.
        Assert.Equal(EventsIn(_whole).Length, EventsIn(_output).Length);
    }

    private static FileInfo EventsIn(TemporaryFolder folder) => new(Directory.EnumerateFiles(folder.Path, "events.*").Single());
}
