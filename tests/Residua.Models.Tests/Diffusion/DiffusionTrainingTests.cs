using System.Globalization;
using Residua.Numerics;

namespace Residua.Models.Tests.Diffusion;

public class DiffusionTrainingTests
{
    private static readonly DdpmSettings Model = new() { Base = 32, Multipliers = [1, 2], ResidualBlocks = 1, Timesteps = 50 };

    // Two steps an epoch: a stop at 3 is inside one, 4 after a checkpoint, 6 at the end of an epoch without one.
    [Theory]
    [InlineData(1, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(6, true)]
    public void Stopped_it_goes_on_to_the_same_bytes(int step, bool fixedValidation)
    {
        var settings = Settings with { FixedValidation = fixedValidation };
        Assert.True(Interruption.ChangesNothing(device => Augmented(settings).Recipe(device, 5), step));
    }

    [Theory]
    [InlineData(DiffusionNoiseKind.SimplexPerSlice)]
    [InlineData(DiffusionNoiseKind.Gaussian)]
    public void With_other_noise_too(DiffusionNoiseKind noise) => Assert.True(Interruption.ChangesNothing(
        device => Augmented(Settings, Model with { Noise = noise }).Recipe(device, 5), 3));

    [Fact]
    public void A_stream_that_is_not_listed_starts_anew() =>
        Assert.False(Interruption.ChangesNothing(device => Augmented(Settings, lists: false).Recipe(device, 5), 3));

    // Also after a damaged checkpoint, when a recipe is made for the second time.
    [Fact]
    public void Trained_twice_it_begins_with_the_streams_as_they_were()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        var training = Augmented(Settings);
        training.Train(new() { Output = first.Path }, 5);
        File.WriteAllText(second[Trainer.LastFile], "none");
        training.Train(new() { Output = second.Path }, 5);

        Assert.Equal(File.ReadAllBytes(first[Trainer.LastFile]), File.ReadAllBytes(second[Trainer.LastFile]));
    }

    [Fact]
    public void A_fixed_validation_does_not_change_the_training()
    {
        var settings = Settings with { FixedValidation = true };
        Assert.Equal(Losses(settings, "train/Loss"), Losses(settings with { ValidateEvery = 4 }, "train/Loss"));
    }

    [Fact]
    public void Chance_rates_the_validation_unless_it_is_fixed()
    {
        var still = Settings with { Lr = 0 };
        Assert.Equal(4, Losses(still).Distinct().Count());
        Assert.Single(Losses(still with { FixedValidation = true }).Distinct());
    }

    [Fact]
    public void The_kept_weights_are_those_of_the_lowest_loss()
    {
        using var folder = new TemporaryFolder();
        Augmented(Settings).Train(new() { Output = folder.Path }, 5);

        var losses = Logged(folder, "val/Loss_comb");
        var file = Data.Weights.SafeTensorsFile.Read(folder[DiffusionTraining.BestFile]);
        Assert.Equal(losses.Min(), double.Parse(file.Metadata["val/Loss_comb"], CultureInfo.InvariantCulture));
        Assert.Equal(4, Logged(folder, "train/Loss").Length);
    }

    [Fact]
    public void No_tensor_outlives_its_step()
    {
        using var folder = new TemporaryFolder();
        var living = new List<long>();
        var trainer = new Trainer { Output = folder.Path, Progress = (_, _) => living.Add(TorchSharp.torch.Tensor.TotalCount) };
        Augmented(Settings).Train(trainer, 5);

        Assert.Equal(living[0], living.Max());
    }

    [Theory]
    [InlineData(0, 16, 16, 4, "the validation set", "has no slices")]
    [InlineData(4, 16, 12, 4, "the validation set", "16×12, the training set of 16×16")]
    [InlineData(4, 16, 16, 10, "train.batch", "10 is more than the 9 slices")]
    public void Sets_that_do_not_fit_are_refused(int count, int height, int width, int batch, string culprit, string reason)
    {
        var slices = new RandomSlices(new SmallVolumes());
        var validation = new RandomSlices(new SmallVolumes(null, count, height, width));
        Assert.Contains(
            reason,
            Refusal.Of(culprit, () => _ = new DiffusionTraining(Model, new() { Batch = batch }, slices, validation)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Slices_that_are_not_square_are_refused()
    {
        var slices = new RandomSlices(new SmallVolumes(null, 9, 16, 12));
        Assert.Contains(
            "simplex noise needs square ones",
            Refusal.Of("the training set", () => _ = new DiffusionTraining(Model, new() { Batch = 4 }, slices, slices)),
            StringComparison.Ordinal);
    }

    private static DiffusionTrainingSettings Settings => new() { Batch = 4, Epochs = 4, SaveEvery = 2 };

    private static DiffusionTraining Augmented(DiffusionTrainingSettings settings, DdpmSettings? model = null, bool lists = true)
    {
        var gains = new NumpyRandom(11);
        var slices = new RandomSlices(new SmallVolumes(gains));
        var validation = new RandomSlices(new SmallVolumes(gains, count: 5));
        return new(model ?? Model, settings, slices, validation)
        {
            Streams = lists ? new Dictionary<string, IRandomStream> { ["gains"] = gains } : [],
        };
    }

    private static double[] Losses(DiffusionTrainingSettings settings, string name = "val/Loss_comb")
    {
        using var folder = new TemporaryFolder();
        Augmented(settings).Train(new() { Output = folder.Path }, 5);
        return Logged(folder, name);
    }

    private static double[] Logged(TemporaryFolder folder, string name) =>
        [.. File.ReadLines(folder[Trainer.MetricsFile]).Select(line => line.Split(',')).Where(row => row[1] == name)
            .Select(row => double.Parse(row[2], CultureInfo.InvariantCulture))];
}
