namespace Residua.Models.Tests.Autoencoders;

public class AutoencoderBadInputTests
{
    private static readonly ConvAeSettings Small = new() { Channels = [2, 4], Strides = [2, 2], KernelSize = 3 };

    [Fact]
    public void A_perceptual_loss_without_weights_is_refused() => Assert.Contains(
        "train.perceptual-weights",
        Refusal.Of("train.alfa", () => Train(Small, new() { Batch = 3, Alfa = 0.05 })), StringComparison.Ordinal);

    [Fact]
    public void Sets_without_images_are_refused()
    {
        var none = new StoredSlices(new([], 0, 16, 16));
        var some = new TinyImages();

        Refusal.Of("the training set", () => _ = new AutoencoderTraining(Small, new(), none, some, some));
        Refusal.Of("the validation set", () => _ = new AutoencoderTraining(Small, new() { Batch = 3 }, some, none, some));
        Refusal.Of("the test set", () => _ = new AutoencoderTraining(Small, new() { Batch = 3 }, some, some, none));
    }

    [Fact]
    public void Images_of_two_sizes_are_refused()
    {
        var other = new StoredSlices(new(new float[8 * 8], 1, 8, 8));
        var wide = new StoredSlices(new(new float[8 * 4], 1, 8, 4));

        Refusal.Of("the test set", () => _ = new AutoencoderTraining(
            Small, new() { Batch = 3 }, new TinyImages(), new TinyImages(), other));
        Refusal.Of("the training set", () => _ = new AutoencoderTraining(Small, new() { Batch = 1 }, wide, wide, wide));
    }

    [Theory]
    [InlineData("model.strides", 3, new[] { 2, 2, 2 })]
    [InlineData("model.strides", 3, new[] { 2 })]
    [InlineData("model.strides", 3, new[] { 2, 1 })]
    [InlineData("model.kernel-size", 4, new[] { 2, 2 })]
    public void Sizes_that_do_not_fit_are_refused(string culprit, int kernel, int[] strides) =>
        Refusal.Of(culprit, () => (Small with { KernelSize = kernel, Strides = strides }).CreateNetwork(20));

    [Fact]
    public void A_batch_that_no_epoch_fills_is_refused() =>
        Refusal.Of("train.batch", () => Train(Small, new() { Batch = 11 }));

    [Fact]
    public void Images_that_are_no_numbers_end_the_training()
    {
        var broken = new StoredSlices(new([.. Enumerable.Repeat(float.NaN, 3 * 256)], 3, 16, 16));
        using var folder = new TemporaryFolder();
        var training = new AutoencoderTraining(Small, new() { Batch = 3, Epochs = 1 }, broken, broken, broken);

        Assert.Contains(
            "loss_rec is NaN at step 1", Refusal.Of("train.lr", () => training.Train(new() { Output = folder.Path }, 0)),
            StringComparison.Ordinal);
    }

    private static void Train(ConvAeSettings model, AutoencoderTrainingSettings training)
    {
        using var folder = new TemporaryFolder();
        new AutoencoderTraining(model, training, new TinyImages(), new TinyImages(), new TinyImages())
            .Train(new() { Output = folder.Path }, 0);
    }
}
