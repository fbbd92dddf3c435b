using System.ComponentModel.DataAnnotations;

namespace Residua.Models.Tests;

public class SettingsTests
{
    [Fact]
    public void Defaults_are_the_published_ones()
    {
        var (ae, spatial, vq, training) =
            (new AeSettings(), new SpatialAeSettings(), new VqVaeSettings(), new TrainingSettings());

        Assert.Equal((32, 8, 256), (ae.Width, ae.Bottleneck, ae.Latent));
        Assert.Equal((32, 8, 2), (spatial.Width, spatial.Bottleneck, spatial.LatentChannels));
        Assert.Equal((128, 2, 32, 64, 512, 0.99),
            (vq.Channels, vq.ResidualBlocks, vq.ResidualChannels, vq.CodeLength, vq.Codes, vq.Decay));
        Assert.Equal((128, 10_000, 1e-3, 0.02, 0.25),
            (training.Batch, training.Steps, training.Lr, training.WeightDecay, training.LatentLossWeight));
        Assert.Equal((100, 200), (training.LogEvery, training.ValidateEvery));
    }

    [Theory]
    [InlineData("ae", """{"kind":"ae","latent":3,"width":2,"bottleneck":4}""")]
    [InlineData("spatial-ae", """{"kind":"spatial-ae","latent-channels":2,"width":2,"bottleneck":4}""")]
    [InlineData("vq-vae",
        """{"kind":"vq-vae","channels":4,"residual-blocks":1,"residual-channels":2,"code-length":3,"codes":5,"decay":0.99}""")]
    public void A_model_is_described_by_its_kind_and_the_sizes_it_has(string kind, string description) =>
        Assert.Equal(description, ModelDescription.Of(SmallTraining.Model(kind)));

    [Theory]
    [InlineData(10, 10, 0)]
    [InlineData(10, 11, 1)]
    public void A_training_that_never_validates_is_refused(int steps, int validateEvery, int problems)
    {
        var training = new TrainingSettings { Steps = steps, ValidateEvery = validateEvery };

        Assert.Equal(problems, training.Validate(new ValidationContext(training)).Count());
    }
}
