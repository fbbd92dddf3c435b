using static TorchSharp.torch;

namespace Residua.Models.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_slices_to_train_on() =>
        Assert.Contains("has no slices", Refused(
            "the training set", SmallTraining.Settings, training: 0), StringComparison.Ordinal);

    [Fact]
    public void No_slices_to_validate_with() =>
        Assert.Contains(
            "has no slices", Refused("the validation set", SmallTraining.Settings, validation: 0), StringComparison.Ordinal);

    [Fact]
    public void A_batch_larger_than_the_set() =>
        Assert.Equal("11 is more than the 10 slices of the training set",
            Refused("train.batch", SmallTraining.Settings with { Batch = 11 }));

    [Fact]
    public void Slices_of_two_sizes() =>
        Assert.Contains("has slices of 32×32, the training set of 16×16",
            Refused("the validation set", SmallTraining.Settings, size: 32), StringComparison.Ordinal);

    [Fact]
    public void Labels_that_are_not_of_the_slices()
    {
        var validation = SmallTraining.Anomalous() with { Labels = new byte[7] };

        Assert.Throws<ArgumentException>(() => new ReconstructionTraining(
            SmallTraining.Model("ae"), SmallTraining.Settings, SmallTraining.Slices(), validation));
    }

    [Theory]
    [InlineData(4, "train/rec_loss is .* at step 1[3-5]: ")]
    [InlineData(1, "val/loss is .* at step 13: ")]
    public void A_loss_that_leaves_the_numbers_stops_the_training_and_the_last_good_checkpoint_stays(
        int validateEvery, string reason)
    {
        SmallTraining.Run(new() { Output = _folder.Path });
        var good = File.ReadAllBytes(_folder[Trainer.LastFile]);
        var steep = SmallTraining.Settings with { Steps = 100, Lr = 1e30, ValidateEvery = validateEvery };

        Assert.Matches(reason, Refusal.Of("train.lr", () => SmallTraining.Run(new() { Output = _folder.Path }, settings: steep)));
        Assert.Equal(good, File.ReadAllBytes(_folder[Trainer.LastFile]));
    }

    [Fact]
    public void A_batch_that_does_not_fit_into_the_memory()
    {
        var reason = Refusal.Of("train.batch", () => new Trainer { Output = _folder.Path }.Train(
            _ => new()
            {
                Description = "too large",
                Network = new TinyAutoencoder(),
                Data = new(new TinyImages(), 4),
                Optimisers = [],
                Step = _ => [new("train/loss", empty([1L << 46]))],
                Validate = () => [],
                Kept = [],
                Length = Interval.Steps(1),
                ValidateEvery = Interval.Steps(1),
                LogEvery = Interval.Steps(1),
            },
            0));

        Assert.Equal("4 images at once do not fit into the memory of cpu; set a smaller batch", reason);
    }

    private static string Refused(
        string culprit, TrainingSettings settings, int training = 10, int validation = 5, int size = SmallTraining.Size) =>
        Refusal.Of(culprit, () => _ = new ReconstructionTraining(
            SmallTraining.Model("ae"), settings, SmallTraining.Slices(training), SmallTraining.Anomalous(validation, size)));
}
