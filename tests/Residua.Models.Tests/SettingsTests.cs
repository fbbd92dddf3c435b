namespace Residua.Models.Tests;

public class SettingsTests
{
    [Fact]
    public void Defaults_are_the_published_ones()
    {
        var (model, training) = (new ModelSettings(), new TrainingSettings());

        Assert.Equal((ModelKind.Ae, 32, 256, 2, 8), (model.Kind, model.Width, model.Latent, model.LatentChannels, model.Bottleneck));
        Assert.Equal((128, 10_000, 1e-3, 0.02, 0.25), (training.Batch, training.Steps, training.Lr, training.WeightDecay, training.LatentLossWeight));
    }
}
