using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>Accidents of the original that change numbers, each an option.</summary>
public class QuirkTests
{
    // Each of the two blocks between equal numbers has a convolution of 512² in its shortcut.
    [Theory]
    [InlineData(true, 29_955_073)]
    [InlineData(false, 29_955_073 - 2 * 512 * 512)]
    public void Shortcuts_compare_objects(bool byIdentity, long parameters)
    {
        using var network = new SiVaeSettings { ShortcutByIdentity = byIdentity }.CreateNetwork(128);
        Assert.Equal(parameters, network.parameters().Sum(parameter => parameter.NumberOfElements));
    }

    // CPython has one object for each of them.
    [Fact]
    public void Small_numbers_are_one_object()
    {
        using var network = new SiVaeSettings { Channels = [4, 256, 256] }.CreateNetwork(32);
        Assert.Equal(
            ["encoder.main.res_in_16.conv_expand.weight", "decoder.main.res_in_16.conv_expand.weight"],
            network.named_parameters().Select(named => named.name)
                .Where(name => name.Contains("expand", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true, 0.9f, 1)]
    [InlineData(false, 1f, 0)]
    public void A_dummy_pass_ages_the_encoder(bool pass, float variance, long batches)
    {
        using var network = new SiVaeSettings { Channels = [2, 3], DummyPass = pass }.CreateNetwork(8);
        var state = network.state_dict();
        Assert.Equal([variance, variance, variance], state["encoder.main.res_in_4.bn1.running_var"].data<float>().ToArray());
        Assert.Equal(batches, state["encoder.main.res_in_4.bn1.num_batches_tracked"].item<long>());
        Assert.Equal([1f, 1f, 1f], state["decoder.main.res_in_2.bn1.running_var"].data<float>().ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_vae_samples_in_training_mode_only(bool isTraining)
    {
        using var scope = NewDisposeScope();
        using var network = (Vae)SmallAutoencoders.Model("vae").CreateNetwork(SmallAutoencoders.Edge);
        network.train(isTraining);
        var images = rand([2, 1, SmallAutoencoders.Edge, SmallAutoencoders.Edge]);

        var (first, second) = (network.Run(images).Reconstruction, network.Run(images).Reconstruction);

        Assert.Equal(!isTraining, first.eq(second).all().item<bool>());
    }

    // 0.008 · γ · |KL − C| with C = 50 · calls / 10⁵, whoever calls; 0.008 · β · KL for type h.
    [Theory]
    [InlineData(BetaVaeLoss.B)]
    [InlineData(BetaVaeLoss.H)]
    public void The_capacity_counts_every_call(BetaVaeLoss type)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var settings = (BetaVaeSettings)SmallAutoencoders.Model("beta-vae") with { LossType = type, CapacityCalls = 10 };
        using var network = (BetaVae)settings.CreateNetwork(64);
        using var objective = new Disposable(settings.CreateObjective(new(network, new(), null, 0)));
        var images = rand([2, 1, 64, 64]);
        var latent = network.Encode(images);
        var divergence = StandardNormal.Divergence(latent[0], latent[1]).mean().item<float>();
        foreach (var capacity in new[] { 5.0, 10, 15, 20, 25, 30, 35, 40, 45, 50, 50, 50 })
        {
            var values = objective.Objective.Rate(images);
            var cost = type == BetaVaeLoss.B ? 2 * Math.Abs(divergence - capacity) : 4 * divergence;
            Assert.Equal(0.008 * cost, values.Of("loss_prec") - values.Of("loss_mse"), 1e-5);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(88, 1)]
    [InlineData(89, 4)]
    [InlineData(178, 4)]
    [InlineData(179, 16)]
    public void Rates_of_the_adversarial_autoencoder_fall_at_the_ninetieth_epoch(int epoch, double divisor)
    {
        using var network = SmallAutoencoders.Model("aae").CreateNetwork(SmallAutoencoders.Edge);
        using var objective = new Disposable(new AaeSettings().CreateObjective(new(network, new() { Lr = 5e-4 }, null, 0)));
        Assert.All(objective.Objective.Optimisers, one => Assert.Equal(5e-4 / divisor, one.Rate.At(1, epoch)));
    }

    [Theory]
    [InlineData(64, 8)]
    [InlineData(128, 16)]
    [InlineData(256, 16)]
    [InlineData(512, 32)]
    [InlineData(2, 2)]
    [InlineData(1, 1)]
    public void Groups_are_the_median_divisor(int channels, int groups) =>
        Assert.Equal(groups, StandardisedBlock.GroupsOf(channels));

    // The smallest normal float32 is 1.2·10⁻³⁸; e⁻⁹⁵ is 5.5·10⁻⁴².
    [Fact]
    public void Swish_and_its_gradients_are_never_subnormal()
    {
        using var scope = NewDisposeScope();
        float[] values = [.. Enumerable.Range(0, 800).Select(i => (i - 400) / 2f)];
        var features = tensor(values).requires_grad_();
        var activated = StandardisedBlock.Swish(features);
        (activated * 1e-9f).sum().backward();

        var (swish, gradients) = (activated.data<float>().ToArray(), features.grad!.data<float>().ToArray());
        Assert.DoesNotContain(swish.Concat(gradients), float.IsSubnormal);
        var plain = nn.functional.silu(features).data<float>().ToArray();
        Assert.All(values.Zip(plain, swish), cell => Assert.InRange(
            cell.Third - cell.Second, cell.First < -40 ? -1e-15f : 0, 0));
    }

    private sealed class Disposable(AutoencoderObjective objective) : IDisposable
    {
        public AutoencoderObjective Objective => objective;

        public void Dispose()
        {
            foreach (var optimiser in objective.Optimisers)
            {
                optimiser.Dispose();
            }
        }
    }
}
