using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>
/// Runs of the original's code, repeated: order of images, losses, logs, best epoch, test, random stream, evaluation. AE-S begins
/// as AE-S-earlystop does; the others stop when they have shown enough, and were run in full by hand.
/// </summary>
public class XrayTrainingTests
{
    // Relative, from tests/goldens/morphaeus/RUNS.md.
    [Theory]
    [InlineData("AE-S-earlystop", 8)]
    [InlineData("AE-D", 1)]
    [InlineData("woPLM", 1)]
    public void A_convolutional_autoencoder_is_trained_as_the_original(string name, int epochs) =>
        Check(name, epochs, (value, step) => value.StartsWith("Train/", StringComparison.Ordinal) || step > 1 ? 5e-6 : 1e-6);

    [Theory]
    [InlineData("MorphAEus-lowlr", 12)]
    public void Morphaeus_is_trained_as_the_original(string name, int epochs) => Check(name, epochs, (value, step) =>
        value is "reg_deform" or "Train/Loss_Reg_" ? 1e-3
        : step > 1 || value.Contains('/', StringComparison.Ordinal) ? 1e-5
        : 1e-6);

    private static void Check(string name, int epochs, Func<string, int, double> tolerance)
    {
        using var folder = new TemporaryFolder();
        var run = new XrayReference(name);
        var images = new RememberedSamples(XrayReference.TrainingImages("train"));
        var training = new AutoencoderTraining(
            run.Model, run.Training with { Epochs = epochs }, images, new StoredSlices(XrayReference.TrainingImages("val")),
            new StoredSlices(XrayReference.TrainingImages("test_normal")));
        training.Train(new() { Output = folder.Path }, XrayReference.Seed);

        var log = AutoencoderLog.Read(folder[Trainer.MetricsFile], training.BatchesPerEpoch);
        var done = log[^1].Epoch + 1;
        CheckOrder(run, images.Order, done);
        for (var epoch = 0; epoch < done; epoch++)
        {
            var reference = run.Root.GetProperty("epochs")[epoch];
            foreach (var (batch, losses) in reference.GetProperty("batches").EnumerateArray().Index())
            {
                CheckValues(log, (epoch, batch), XrayReference.Values(losses.GetProperty("optimizer").GetProperty("losses")),
                    value => tolerance(value, epoch * training.BatchesPerEpoch + batch + 1));
            }

            CheckValues(log, (epoch, null), XrayReference.Values(reference.GetProperty("logs")), value => tolerance(value, 2));
        }

        if (done == run.Root.GetProperty("epochs").GetArrayLength())
        {
            CheckEnd(run, folder, log, value => tolerance(value, 2));
        }
    }

    private static void CheckEnd(
        XrayReference run, TemporaryFolder folder, IReadOnlyList<AutoencoderLogEntry> log, Func<string, double> tolerance)
    {
        CheckValues(log, (log[^1].Epoch, null), XrayReference.Values(run.Root.GetProperty("test_logs")), tolerance);
        var best = Data.Weights.SafeTensorsFile.Read(folder[AutoencoderTraining.BestFile]);
        var perEpoch = run.Root.GetProperty("epochs")[0].GetProperty("batches").GetArrayLength();
        var bestStep = (run.Root.GetProperty("best_epoch").GetInt32() + 1) * perEpoch;
        Assert.Equal($"{bestStep}", best.Metadata["step"]);
        foreach (var tensor in run.Root.GetProperty("after_training").GetProperty("best").EnumerateArray())
        {
            var stored = best.Tensors[tensor.GetProperty("name").GetString()!];
            Assert.Equal(tensor.GetProperty("shape").Deserialize<long[]>()!, stored.Shape);
        }

        new TorchStream().Restore(File.ReadAllBytes(folder[AutoencoderTraining.StreamFile]));
        using var scope = NewDisposeScope();
        Assert.Equal(
            run.Place("before_lpips").GetProperty("next_rand4").Deserialize<float[]>()!, rand([4]).data<float>().ToArray());
        XrayEvaluation.Check(run, folder, 2e-6);
    }

    private static void CheckOrder(XrayReference run, IReadOnlyList<int> order, int epochs)
    {
        var expected = run.Root.GetProperty("loader_iterations").EnumerateArray()
            .Where(iteration => iteration.GetProperty("kind").GetString() == "train").Take(epochs)
            .SelectMany(iteration => iteration.GetProperty("batches").Deserialize<int[][]>()!.SelectMany(batch => batch));
        Assert.Equal(expected, order);
    }

    private static void CheckValues(
        IReadOnlyList<AutoencoderLogEntry> log, (int Epoch, int? Batch) at, IEnumerable<(string Name, double Value)> expected,
        Func<string, double> tolerance)
    {
        foreach (var (name, value) in expected)
        {
            var found = log.Single(entry => (entry.Epoch, entry.Batch) == at && entry.Name == name).Value;
            Assert.True(
                Math.Abs(found - value) <= tolerance(name) * Math.Abs(value),
                $"{name} of epoch {at.Epoch}, batch {at.Batch} is {found:R}, the original's {value:R}: {found / value - 1:E1}");
        }
    }

    private sealed class RememberedSamples(Data.SliceStack slices) : ISamples
    {
        private readonly StoredSlices _slices = new(slices);

        public List<int> Order { get; } = [];

        public int Count => _slices.Count;

        public int Height => _slices.Height;

        public int Width => _slices.Width;

        public void Draw(int index, Span<float> pixels)
        {
            Order.Add(index);
            _slices.Draw(index, pixels);
        }
    }
}
