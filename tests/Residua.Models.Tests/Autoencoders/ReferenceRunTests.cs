using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>
/// Trainings on the reference X-rays: the original's orders, losses, logs, best epoch and pass over the test set.
/// </summary>
public class ReferenceRunTests
{
    // Weight after weight of the two networks that cost most; README.md there says what was run in full by hand.
    [Theory]
    [InlineData("VAE", 4)]
    [InlineData("VAE-plateau", 14)]
    [InlineData("b-VAE", 4)]
    [InlineData("AAE-lowlr", 1)]
    public void It_is_repeated(string name, int epochs)
    {
        var run = new XrayRun(name);
        using var folder = new TemporaryFolder();
        var (train, validation) = (new WatchedImages(run.Images("train_files")), new WatchedImages(run.Images("val_files")));
        var settings = run.Training;
        var isWhole = epochs == settings.Epochs;
        new AutoencoderTraining(
            run.Model, settings with { Epochs = epochs }, train, validation, new StoredSlices(XrayRun.TestImages()))
            .Train(new() { Output = folder.Path }, XrayRun.Seed);

        CheckOrder(run, epochs, train);
        var log = new WrittenLog(folder[Trainer.MetricsFile]);
        foreach (var epoch in Enumerable.Range(0, epochs))
        {
            CheckEpoch(run, log, epoch);
        }

        if (isWhole)
        {
            CheckEnd(run, log, folder);
        }
    }

    private static void CheckOrder(XrayRun run, int epochs, WatchedImages train)
    {
        var expected =
            from iteration in run.Root.GetProperty("loader_iterations").EnumerateArray()
            where iteration.GetProperty("kind").GetString() == "train"
            from batch in iteration.GetProperty("batches").Deserialize<int[][]>()!
            from index in batch
            select index;
        Assert.Equal(expected.Take(epochs * run.BatchesIn(0) * run.Training.Batch), train.Order);
    }

    private static void CheckEpoch(XrayRun run, WrittenLog log, int epoch)
    {
        var batches = run.BatchesIn(epoch);
        for (var batch = 0; batch < batches; batch++)
        {
            var step = epoch * batches + batch + 1;
            foreach (var (name, value) in run.Losses(epoch, batch))
            {
                Check($"epoch {epoch}, batch {batch}, {name}", value, log[step, name], run.Tolerance(name, step == 1));
            }
        }

        foreach (var (name, value) in run.Logs(epoch))
        {
            Check($"epoch {epoch}, {name}", value, log[(epoch + 1) * batches, name], run.Tolerance(name));
        }
    }

    // Best weights, what they make of the test set, and where the stream is then.
    private static void CheckEnd(XrayRun run, WrittenLog log, TemporaryFolder folder)
    {
        var (batches, epochs) = (run.BatchesIn(0), run.Training.Epochs);
        foreach (var value in run.Root.GetProperty("test_logs").EnumerateObject())
        {
            Check(value.Name, value.Value.GetDouble(), log[epochs * batches, value.Name], run.Tolerance(value.Name));
        }

        var best = Data.Weights.SafeTensorsFile.Read(folder[AutoencoderTraining.BestFile]);
        Assert.Equal(
            (run.Root.GetProperty("best_epoch").GetInt32() + 1) * batches,
            int.Parse(best.Metadata["step"], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var row in run.Root.GetProperty("after_training").GetProperty("best").EnumerateArray())
        {
            var tensor = best.Tensors[row.GetProperty("name").GetString()!];
            Assert.Equal(row.GetProperty("shape").Deserialize<long[]>(), tensor.Shape);
        }

        new TorchStream().Restore(File.ReadAllBytes(folder[AutoencoderTraining.StreamFile]));
        Assert.Equal(
            run.Place("before_lpips").GetProperty("next_rand4").Deserialize<float[]>(), rand([4]).data<float>().ToArray());
    }

    private static void Check(string what, double expected, double actual, double tolerance) => Assert.True(
        Math.Abs(actual - expected) <= tolerance * Math.Abs(expected),
        $"{what}: {actual:R} instead of {expected:R}, {Math.Abs(actual / expected - 1):E1} off, {tolerance:E0} allowed");
}
