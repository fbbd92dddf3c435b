using System.Globalization;
using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Residua.Models.Tests;

/// <summary>A loss of two phases, a learning rate that falls on plateaus, and an end before the last epoch.</summary>
public class PhasesTests
{
    private const int Epochs = 40;

    // Two steps an epoch. The second phase begins with step 7, its learning rate falls before the last stop.
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(13)]
    public void Stopped_it_goes_on_to_the_same_bytes(int step) => Assert.True(Interruption.ChangesNothing(Recipe, step));

    [Fact]
    public void It_lowers_its_learning_rate_and_then_ends_early()
    {
        var (rates, steps) = Train();

        Assert.Equal(0.05, rates[0]);
        Assert.InRange(rates.Distinct().Count(), 2, rates.Length - 1);
        Assert.InRange(steps, 10, 2 * Epochs - 2);
        Assert.Equal(rates.Length * 2, steps);
    }

    [Fact]
    public void A_training_that_ended_early_is_not_continued()
    {
        using var folder = new TemporaryFolder();
        new Trainer { Output = folder.Path }.Train(Recipe, 0);
        var (last, progress) = (File.ReadAllBytes(folder[Trainer.LastFile]), new List<long>());

        new Trainer { Output = folder.Path, Progress = (done, _) => progress.Add(done) }.Train(Recipe, 0);

        Assert.Single(progress);
        Assert.Equal(last, File.ReadAllBytes(folder[Trainer.LastFile]));
    }

    [Fact]
    public void The_second_phase_begins_with_its_epoch()
    {
        using var folder = new TemporaryFolder();
        new Trainer { Output = folder.Path }.Train(Recipe, 0);

        var weights = Logged(folder, "weight");

        Assert.Equal([0, 0, 0, 0.3f, 0.4f], weights[..5].Select(weight => (float)weight));
    }

    [Fact]
    public void The_rates_are_those_of_PyTorchs_scheduler()
    {
        foreach (var golden in RecipeGoldens.Read("plateau.json").EnumerateArray())
        {
            var options = golden.GetProperty("options").Deserialize<Dictionary<string, double>>()!;
            var rate = new ReduceOnPlateau(5e-4, "val/loss")
            {
                Patience = (int)options["patience"],
                Factor = options.GetValueOrDefault("factor", 0.1),
                Threshold = options.GetValueOrDefault("threshold", 1e-4),
                Lowest = options.GetValueOrDefault("min_lr"),
            };
            var rates = golden.GetProperty("values").Deserialize<double[]>()!.Select(value =>
            {
                rate.Validated([new("val/loss", value)]);
                return rate.At(1, 0);
            });

            Assert.Equal(golden.GetProperty("rates").Deserialize<double[]>(), rates);
        }
    }

    // The rule of MorphAEus: better is lower by more than min_delta; the end is after so many in a row that are not.
    [Theory]
    [InlineData(3, 0.1, new[] { 1.0, 0.95, 0.9, 0.95 }, 4)] // 0.9 is lower by 0.1, which is not more
    [InlineData(3, 0.1, new[] { 1.0, 0.95, 0.89, 0.95, 0.9, 0.89 }, 6)]
    [InlineData(2, 0, new[] { 1.0, 1.0, 1.0 }, 3)]
    [InlineData(1, 0, new[] { 3.0, 2.0, 1.0, 1.5 }, 4)]
    public void It_ends_after_a_validation(int patience, double minDelta, double[] values, int end)
    {
        var stopping = new EarlyStopping("val/loss", patience, minDelta);
        var seen = 0;
        foreach (var value in values.TakeWhile(_ => !stopping.IsDue))
        {
            stopping.Validated([new("val/loss", value)]);
            seen++;
        }

        Assert.Equal((end, true), (seen, stopping.IsDue));
    }

    [Fact]
    public void A_value_that_the_validation_does_not_give_is_named() =>
        Assert.Contains(
            "gives val/loss, not val/lost",
            Assert.Throws<ArgumentException>(() => new EarlyStopping("val/lost", 1).Validated([new("val/loss", 1)])).Message,
            StringComparison.Ordinal);

    private static (double[] Rates, int Steps) Train()
    {
        using var folder = new TemporaryFolder();
        var steps = 0L;
        new Trainer { Output = folder.Path, Progress = (done, _) => steps = done }.Train(Recipe, 0);
        return (Logged(folder, "lr"), (int)steps);
    }

    private static double[] Logged(TemporaryFolder folder, string name) =>
        [.. File.ReadLines(folder[Trainer.MetricsFile]).Select(line => line.Split(',')).Where(row => row[1] == name)
            .Select(row => double.Parse(row[2], CultureInfo.InvariantCulture))];

    private static Recipe Recipe(Device device)
    {
        var network = new TinyAutoencoder();
        var rate = new ReduceOnPlateau(0.05, "val/loss") { Patience = 1, Factor = 0.5, Threshold = 0.05 };
        var adam = new Optimiser("adam", optim.Adam(network.parameters()), rate) { RateName = "lr" };
        var validation = new Validation(new TinyImages(), 4, device);
        return new()
        {
            Description = "phases",
            Network = network,
            Data = new(new TinyImages(), 4) { DropLast = true },
            Optimisers = [adam],
            Step = batch =>
            {
                var weight = batch.Epoch < 3 ? 0 : Math.Min(0.1 * batch.Epoch, 1);
                var code = network.Encoder.call(batch.Input.flatten(1));
                var error = mse_loss(network.Decoder.call(code), batch.Images.flatten(1));
                var size = code.pow(2).mean();
                adam.Minimise(weight > 0 ? error + weight * size : error);
                return [new("train/error", error), new("train/size", size), new("weight", tensor((float)weight))];
            },
            Validate = () =>
                validation.Mean((images, _) => [new("val/loss", mse_loss(network.call(images), images).item<float>())]),
            Kept = [BestWeights.OfLowest("best.safetensors", "val/loss")],
            Stopping = new("val/loss", patience: 6, minDelta: 1e-2),
            TrainingMode = false,
            Length = Interval.Epochs(Epochs),
            ValidateEvery = Interval.Epochs(1),
            LogEvery = Interval.Epochs(1),
            LogMeans = true,
            Resources = [validation],
        };
    }
}
