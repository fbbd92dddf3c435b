using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Residua.Models.Tests;

/// <summary>A moving average of weights validates beside them, and its best are kept.</summary>
public class MovingAverageTests
{
    [Fact]
    public void Its_losses_are_PyTorchs() => RecipeGoldens.Check("average.json", device => Recipe(device));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Stopped_it_goes_on_to_the_same_bytes(int step) =>
        Assert.True(Interruption.ChangesNothing(device => Recipe(device), step));

    [Fact]
    public void The_weights_that_are_kept_are_the_averages()
    {
        using var folder = new TemporaryFolder();
        new Trainer { Output = folder.Path }.Train(device => Recipe(device, epochs: 2), 0); // the last of these is the best

        var last = Data.Weights.SafeTensorsFile.Read(folder[Trainer.LastFile]).Tensors;
        var best = Data.Weights.SafeTensorsFile.Read(folder["average.safetensors"]).Tensors;
        Assert.Equal(last["training.average.slow.encoder.weight"].Bytes.ToArray(), best["encoder.weight"].Bytes.ToArray());
        Assert.NotEqual(last["encoder.weight"].Bytes.ToArray(), best["encoder.weight"].Bytes.ToArray());
    }

    private static Recipe Recipe(Device device, int epochs = 3)
    {
        var network = new TinyAutoencoder();
        var average = new MovingAverage("slow", network, new TinyAutoencoder(), decay: 0.9);
        var adam = new Optimiser("adam", optim.Adam(network.parameters()), LearningRate.Constant(1e-2));
        var validation = new Validation(new TinyImages(), 4, device);
        return new()
        {
            Description = "average",
            Network = network,
            Data = new(new TinyImages(), 4) { DropLast = true },
            Optimisers = [adam],
            Averages = [average],
            Step = batch =>
            {
                var loss = mse_loss(network.call(batch.Input), batch.Images);
                adam.Minimise(loss);
                return [new("train/loss", loss)];
            },
            Validate = () => validation.Mean((images, _) =>
            [
                new("val/loss", mse_loss(network.call(images), images).item<float>()),
                new("val/average", mse_loss(((TinyAutoencoder)average.Average).call(images), images).item<float>()),
            ]),
            Kept = [BestWeights.OfLowest("average.safetensors", "val/average", of: average.Average)],
            Length = Interval.Epochs(epochs),
            ValidateEvery = Interval.Epochs(1),
            LogEvery = Interval.Epochs(1),
            LogMeans = true,
            Resources = [validation],
        };
    }
}
