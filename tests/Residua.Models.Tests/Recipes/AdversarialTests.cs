using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Residua.Models.Tests;

/// <summary>Two networks that take turns within a batch, each with an optimiser of its own.</summary>
public class AdversarialTests
{
    [Fact]
    public void Its_losses_are_PyTorchs() => RecipeGoldens.Check("adversarial.json", Recipe);

    // An epoch has two steps, and each validates.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public void Stopped_it_goes_on_to_the_same_bytes(int step) => Assert.True(Interruption.ChangesNothing(Recipe, step));

    private static Recipe Recipe(Device device)
    {
        var network = new Players();
        var d = new Optimiser("discriminator", Adam(network.Discriminator.parameters()), Falling);
        var ge = new Optimiser("autoencoder", Adam(network.Autoencoder.parameters(), weightDecay: 1e-3, amsgrad: true), Falling);
        return new()
        {
            Description = "adversarial",
            Network = network,
            Data = new(new TinyImages(), 4) { DropLast = true },
            Optimisers = [d, ge],
            Step = batch =>
            {
                var (x, one, zero) = (batch.Input.flatten(1), ones([4, 1]), zeros([4, 1]));
                var fake = sigmoid(network.Autoencoder.Decoder.call(randn([4, 4])));
                var lossD =
                    binary_cross_entropy(network.Judge(x), one) + binary_cross_entropy(network.Judge(fake.detach()), zero);
                d.Minimise(lossD);

                var reconstruction = sigmoid(network.Autoencoder.call(x));
                var error = binary_cross_entropy(reconstruction, x);
                var lossGe = binary_cross_entropy(network.Judge(reconstruction), one) + 2 * error;
                ge.Minimise(lossGe);
                return [new("train/d", lossD), new("train/ge", lossGe), new("train/rec", error)];
            },
            Validate = () => [new("val/loss", 1)],
            Kept = [BestWeights.OfLowest("best.safetensors", "val/loss")],
            Length = Interval.Epochs(4),
            ValidateEvery = Interval.Epochs(2),
            LogEvery = Interval.Steps(1),
        };
    }

    private static LearningRate Falling => LearningRate.ByEpoch(epoch => epoch < 2 ? 1e-2 : 2.5e-3);

    private static Adam Adam(IEnumerable<Parameter> parameters, double weightDecay = 0, bool amsgrad = false) =>
        optim.Adam(parameters, beta1: 0.5, weight_decay: weightDecay, amsgrad: amsgrad);

    // Named parts of one module: what is saved is what is trained.
    private sealed class Players : nn.Module
    {
        [ComponentName(Name = "autoencoder")]
        public readonly TinyAutoencoder Autoencoder = new();

        [ComponentName(Name = "discriminator")]
        public readonly Sequential Discriminator =
            nn.Sequential(nn.Linear(TinyImages.Pixels, 8), nn.LeakyReLU(0.2), nn.Linear(8, 1));

        public Players()
            : base("players") => RegisterComponents();

        public Tensor Judge(Tensor images) => sigmoid(Discriminator.call(images));
    }
}
