using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>
/// Trainings on the reference X-rays: the original's orders, losses, logs, best epoch and pass over the test set.
/// </summary>
public class ReferenceRunTests
{
    private const string WholeRuns = "RESIDUA_WHOLE_RUNS";

    [Theory]
    [InlineData("VAE")]
    [InlineData("b-VAE")]
    public void It_is_repeated(string name) => Repeat(new(name));

    // Of the networks that cost much. The order of the images, what is drawn and what the losses are all show in it.
    [Theory]
    [InlineData("AAE")]
    [InlineData("AAE-lowlr")]
    [InlineData("SI-VAE")]
    public void Its_first_batch_is_repeated(string name)
    {
        var run = new XrayRun(name);
        var images = run.Images("train_files");
        var (samples, rest) = (new StoredSlices(images), new StoredSlices(XrayRun.TestImages()));
        manual_seed(XrayRun.Seed);
        using var scope = NewDisposeScope();
        using var recipe = new AutoencoderTraining(run.Model, run.Training, samples, rest, rest).Recipe(CPU, XrayRun.Seed);
        using var batches = new Batches(samples, run.Training.Batch, CPU);
        recipe.Network.train(recipe.TrainingMode);
        var first = batches.Gather(new BatchOrder(samples.Count, run.Training.Batch, dropLast: true).Next());
        var terms = recipe.Step(new(recipe.Corrupt(first), first, 1, 0));

        var expected = run.Losses(0, 0).ToArray();
        Assert.Equal(expected.Select(loss => loss.Name), terms.Select(term => term.Name));
        foreach (var ((lossName, value), term) in expected.Zip(terms))
        {
            Check(lossName, value, term.Value.item<float>(), run.Tolerance(lossName, isFirst: true));
        }

        if (name != "AAE") // at its learning rate, rounding decides the first step of biases before a normalisation
        {
            CheckParameters(run, recipe);
        }
    }

    // Minutes: for whoever changes a network, a loss or the loop.
    [SkippableTheory]
    [InlineData("VAE-plateau")]
    [InlineData("AAE")]
    [InlineData("AAE-lowlr")]
    [InlineData("SI-VAE")]
    [InlineData("DAE")]
    public void It_is_repeated_to_the_end(string name)
    {
        Skip.IfNot(Environment.GetEnvironmentVariable(WholeRuns) == "1", $"takes minutes; set {WholeRuns}=1");
        Repeat(new(name));
    }

    private static void Repeat(XrayRun run)
    {
        using var folder = new TemporaryFolder();
        var (train, validation) = (new WatchedImages(run.Images("train_files")), new WatchedImages(run.Images("val_files")));
        new AutoencoderTraining(run.Model, run.Training, train, validation, new StoredSlices(XrayRun.TestImages()))
            .Train(new() { Output = folder.Path }, XrayRun.Seed);

        CheckOrder(run, train);
        var log = new WrittenLog(folder[Trainer.MetricsFile]);
        foreach (var epoch in Enumerable.Range(0, run.Training.Epochs))
        {
            CheckEpoch(run, log, epoch);
        }

        CheckEnd(run, log, folder);
        CheckEvaluation(run, folder);
    }

    private static void CheckOrder(XrayRun run, WatchedImages train)
    {
        var expected =
            from iteration in run.Root.GetProperty("loader_iterations").EnumerateArray()
            where iteration.GetProperty("kind").GetString() == "train"
            from batch in iteration.GetProperty("batches").Deserialize<int[][]>()!
            from index in batch
            select index;
        Assert.Equal(expected, train.Order);
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

    // The mean residuals of both test sets, with the draws that follow those of the training.
    private static void CheckEvaluation(XrayRun run, TemporaryFolder folder)
    {
        var best = folder[AutoencoderTraining.BestFile];
        using var reconstructor = AutoencoderReconstructor.Load(best, run.Model, 128, XrayRun.Seed);
        reconstructor.GoOnFrom(folder[AutoencoderTraining.StreamFile]);
        foreach (var set in run.Root.GetProperty("downstream").GetProperty("datasets").EnumerateObject())
        {
            reconstructor.BeginDataSet();
            var scores = set.Value.GetProperty("score").Deserialize<double[]>()!;
            foreach (var (file, score) in set.Value.GetProperty("files").EnumerateArray().Zip(scores))
            {
                var image = PillowResize.Read(XrayRun.PathOf(file.GetString()!), 128);
                var reconstruction = reconstructor.Reconstruct(image).Reconstruction;
                var residual = image.Zip(reconstruction, (pixel, other) => Math.Abs((double)(other - pixel))).Average();
                Assert.Equal(score, residual, run.ScoreTolerance());
            }
        }
    }

    // What an optimiser's step has made of the parameters: sums of their magnitudes.
    private static void CheckParameters(XrayRun run, Recipe recipe)
    {
        foreach (var part in run.Batch(0, 0).EnumerateObject().Where(part => part.Value.ValueKind == JsonValueKind.Object))
        {
            var sum = ParametersOf(recipe.Network, part.Name).Sum(parameter => parameter.abs().sum(float64).item<double>());
            if (part.Name is not "G_optimizer") // whose parameters have moved on
            {
                Check(part.Name, part.Value.GetProperty("param_abs_sum_after_step").GetDouble(), sum, 1e-6);
            }
        }
    }

    private static IEnumerable<Tensor> ParametersOf(nn.Module network, string optimiser)
    {
        string[] parts = optimiser switch
        {
            "D_optimizer" => ["D."],
            "ZD_optimizer" => ["ZD."],
            "GE_optimizer" => ["E.", "G."],
            "optimizer_e" => ["encoder."],
            "optimizer_d" => ["decoder."],
            _ => [""],
        };
        return network.named_parameters()
            .Where(named => parts.Any(part => named.name.StartsWith(part, StringComparison.Ordinal)))
            .Select(named => named.parameter);
    }

    private static void Check(string what, double expected, double actual, double tolerance) => Assert.True(
        Math.Abs(actual - expected) <= tolerance * Math.Abs(expected),
        $"{what}: {actual:R} instead of {expected:R}, {Math.Abs(actual / expected - 1):E1} off, {tolerance:E0} allowed");
}
