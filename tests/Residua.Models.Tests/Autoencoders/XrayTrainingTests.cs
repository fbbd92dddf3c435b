using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>
/// Runs of the original's code, repeated: order of images, losses, gradients, logs, best epoch, test, random stream, evaluation.
/// AE-S begins as AE-S-earlystop does; the others stop when they have shown enough, unless RESIDUA_WHOLE_RUNS is set.
/// </summary>
public class XrayTrainingTests
{
    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("RESIDUA_WHOLE_RUNS") is not null;

    public static TheoryData<string, int> Runs => IsWhole
        ? new()
        {
            { "AE-S", 4 },
            { "AE-S-earlystop", 8 },
            { "AE-D", 4 },
            { "woPLM", 4 },
            { "MorphAEus-lowlr", 14 },
            { "MorphAEus", 16 },
        }
        : new()
        {
            { "AE-S-earlystop", 8 },
            { "AE-D", 1 },
            { "woPLM", 1 },
            { "MorphAEus-lowlr", 12 },
        };

    [Theory]
    [MemberData(nameof(Runs))]
    public void It_is_trained_as_the_original(string name, int epochs)
    {
        using var folder = new TemporaryFolder();
        var run = new XrayReference(name);
        var images = new RememberedSamples(XrayReference.TrainingImages("train"));
        var training = new AutoencoderTraining(
            run.Model, run.Training with { Epochs = epochs }, images, new StoredSlices(XrayReference.TrainingImages("val")),
            new StoredSlices(XrayReference.TrainingImages("test_normal")));
        var steps = Train(training, folder);

        var log = AutoencoderLog.Read(folder[Trainer.MetricsFile], training.BatchesPerEpoch);
        var done = log[^1].Epoch + 1;
        CheckOrder(run, images.Order, done);
        for (var epoch = 0; epoch < done; epoch++)
        {
            var reference = run.Root.GetProperty("epochs")[epoch];
            foreach (var (batch, expected) in reference.GetProperty("batches").EnumerateArray().Index())
            {
                var step = epoch * training.BatchesPerEpoch + batch;
                var optimiser = expected.GetProperty("optimizer");
                Check(name, log, (epoch, batch), optimiser.GetProperty("losses"));
                var (gradient, weights) = steps[step];
                Check("step", step, optimiser, "grad_l2", gradient, XrayTolerance.OfGradient(name, epoch));
                Check("step", step, optimiser, "param_abs_sum_after_step", weights, XrayTolerance.OfWeights(name, epoch));
            }

            Check(name, log, (epoch, null), reference.GetProperty("logs"));
        }

        if (done == run.Root.GetProperty("epochs").GetArrayLength())
        {
            Check(name, log, (done - 1, null), run.Root.GetProperty("test_logs"));
            CheckBest(run, folder);
            XrayEvaluation.Check(run, folder, name.StartsWith("Morph", StringComparison.Ordinal) ? 1e-6 : 2e-6);
        }
    }

    // Norm of all gradients and sum of all weights after every step.
    private static List<(double Gradient, double Weights)> Train(AutoencoderTraining training, TemporaryFolder folder)
    {
        var steps = new List<(double, double)>();
        Recipe? recipe = null;
        new Trainer
        {
            Output = folder.Path,
            Progress = (done, _) =>
            {
                if (done > 0)
                {
                    steps.Add(Norms(recipe!.Network));
                }
            },
        }.Train(device => recipe = training.Recipe(device, XrayReference.Seed), XrayReference.Seed);
        File.WriteAllBytes(folder[AutoencoderTraining.StreamFile], new TorchStream().Save());
        return steps;
    }

    private static (double Gradient, double Weights) Norms(nn.Module network)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var squares = network.parameters().Select(parameter => parameter.grad).OfType<Tensor>()
            .Sum(gradient => gradient.to(float64).pow(2).sum().item<double>());
        return (Math.Sqrt(squares), network.parameters().Sum(weight => weight.to(float64).abs().sum().item<double>()));
    }

    private static void CheckBest(XrayReference run, TemporaryFolder folder)
    {
        var best = Data.Weights.SafeTensorsFile.Read(folder[AutoencoderTraining.BestFile]);
        var perEpoch = run.Root.GetProperty("epochs")[0].GetProperty("batches").GetArrayLength();
        Assert.Equal($"{(run.Root.GetProperty("best_epoch").GetInt32() + 1) * perEpoch}", best.Metadata["step"]);
        foreach (var tensor in run.Root.GetProperty("after_training").GetProperty("best").EnumerateArray())
        {
            var stored = best.Tensors[tensor.GetProperty("name").GetString()!];
            Assert.Equal(tensor.GetProperty("shape").Deserialize<long[]>()!, stored.Shape);
        }

        new TorchStream().Restore(File.ReadAllBytes(folder[AutoencoderTraining.StreamFile]));
        using var scope = NewDisposeScope();
        Assert.Equal(
            run.Place("before_lpips").GetProperty("next_rand4").Deserialize<float[]>()!, rand([4]).data<float>().ToArray());
    }

    private static void CheckOrder(XrayReference run, IReadOnlyList<int> order, int epochs)
    {
        var expected = run.Root.GetProperty("loader_iterations").EnumerateArray()
            .Where(iteration => iteration.GetProperty("kind").GetString() == "train").Take(epochs)
            .SelectMany(iteration => iteration.GetProperty("batches").Deserialize<int[][]>()!.SelectMany(batch => batch));
        Assert.Equal(expected, order);
    }

    private static void Check(
        string name, IReadOnlyList<AutoencoderLogEntry> log, (int Epoch, int? Batch) at, JsonElement expected)
    {
        foreach (var value in expected.EnumerateObject())
        {
            var entry = log.Single(entry => (entry.Epoch, entry.Batch) == at && entry.Name == value.Name);
            Check($"epoch {at.Epoch}, batch", at.Batch ?? -1, expected, value.Name, entry.Value, XrayTolerance.Of(name, entry));
        }
    }

    private static void Check(string what, int at, JsonElement table, string name, double found, double tolerance)
    {
        var value = table.GetProperty(name).GetDouble();
        Assert.True(
            Math.Abs(found - value) <= tolerance * Math.Abs(value),
            $"{what} {at}: {name} is {found:R}, the original's {value:R}: {found / value - 1:E1} off, {tolerance:E0} allowed");
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
