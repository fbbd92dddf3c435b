using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>A training that is stopped and continued ends in the same bytes.</summary>
public class AutoencoderResumeTests
{
    private static readonly ConvAeSettings Small = new() { Channels = [2, 4], Strides = [2, 2], KernelSize = 3 };

    private static readonly MorphaeusSettings Morphing =
        new() { Channels = [2, 2, 2, 2], Strides = [2, 2, 2, 2], MorphFrom = 2 };

    // Three batches an epoch.
    [Theory]
    [InlineData(AutoencoderSchedule.None, 4)]
    [InlineData(AutoencoderSchedule.Plateau, 6)]
    [InlineData(AutoencoderSchedule.Cosine, 7)]
    [InlineData(AutoencoderSchedule.Exponential, 11)]
    public void A_convolutional_one(AutoencoderSchedule scheduler, int step) =>
        Assert.True(Interruption.ChangesNothing(Recipe(Small, scheduler), step));

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(8)]
    public void Morphaeus_in_both_phases(int step) =>
        Assert.True(Interruption.ChangesNothing(Recipe(Morphing, AutoencoderSchedule.None), step));

    [Fact]
    public void A_training_that_is_over_tests_again_and_writes_the_same()
    {
        using var folder = new TemporaryFolder();
        var training = Training(Small, new() { Batch = 3, Epochs = 2 });
        training.Train(new() { Output = folder.Path }, 1);
        var files = Bytes(folder);

        training.Train(new() { Output = folder.Path }, 1);

        Assert.Equal(files, Bytes(folder));
    }

    private static Func<Device, Recipe> Recipe(AutoencoderSettings model, AutoencoderSchedule scheduler) => device =>
        Training(model, new() { Batch = 3, Epochs = 4, Lr = 0.01, Scheduler = scheduler }).Recipe(device, seed: 0);

    private static AutoencoderTraining Training(AutoencoderSettings model, AutoencoderTrainingSettings training) =>
        new(model, training, new TinyImages(), new TinyImages(), new TinyImages());

    private static string[] Bytes(TemporaryFolder folder) =>
    [
        .. ((string[])[Trainer.LastFile, Trainer.MetricsFile, AutoencoderTraining.BestFile, AutoencoderTraining.StreamFile])
            .Select(file => Convert.ToHexString(File.ReadAllBytes(folder[file]))),
    ];
}
