using System.ComponentModel.DataAnnotations;

namespace Residua.Models.Tests;

public class SettingsTests
{
    [Fact]
    public void Defaults_are_the_published_ones()
    {
        var (model, training) = (new ModelSettings(), new TrainingSettings());

        Assert.Equal((ModelKind.Ae, 32, 256, 2, 8), (model.Kind, model.Width, model.Latent, model.LatentChannels, model.Bottleneck));
        Assert.Equal((128, 10_000, 1e-3, 0.02, 0.25), (training.Batch, training.Steps, training.Lr, training.WeightDecay, training.LatentLossWeight));
        Assert.Equal((100, 200), (training.LogEvery, training.ValidateEvery));
    }

    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(10, 11, 1)]
    public void A_training_that_never_validates_is_refused(int steps, int validateEvery, int problems)
    {
        var training = new TrainingSettings { Steps = steps, ValidateEvery = validateEvery };

        Assert.Equal(problems, training.Validate(new ValidationContext(training)).Count());
    }
}
