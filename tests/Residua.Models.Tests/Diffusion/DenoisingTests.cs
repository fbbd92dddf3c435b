using System.Text.Json;
using Residua.Data;
using Residua.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Diffusion;

public sealed class DenoisingTests : IDisposable
{
    private static readonly long[] Timesteps = DiffusionGoldens.Tiny.GetProperty("t").Deserialize<long[]>()!;
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void The_images_are_the_originals()
    {
        var images = DiffusionGoldens.TinyImages().data<float>().ToArray();

        Assert.Equal(NiftiFile.ReadSlices(DiffusionGoldens.PathOf("diffusion", "x01.nii.gz"), 0, 4).Pixels, images);
        DiffusionGoldens.Check(DiffusionGoldens.Tiny.GetProperty("input"), DiffusionGoldens.TinyImages(), 0);
    }

    [Fact]
    public void Noised_images_are_the_originals()
    {
        using var network = DiffusionGoldens.TinyNetwork("hash_init");
        var noised = Of(network).Noised(Clean(), Timesteps, Noise());

        DiffusionGoldens.Check(DiffusionGoldens.Tiny.GetProperty("q_sample"), noised, 2e-7);
    }

    [Theory]
    [InlineData("torch_init")]
    [InlineData("hash_init")]
    public void A_forward_pass_and_its_losses_are_the_originals(string variant)
    {
        var golden = DiffusionGoldens.Tiny.GetProperty(variant);
        using var network = DiffusionGoldens.TinyNetwork(variant);
        var predicted = Of(network).Predict(Clean(), Timesteps, Noise());

        DiffusionGoldens.Check(golden.GetProperty("unet_output"), predicted, 1e-5);
        DiffusionGoldens.Check(golden.GetProperty("reconstruction"), (predicted + 1) / 2, 1e-5);
        var losses = (predicted - Clean()).abs().mean([1, 2, 3]);
        Assert.Equal(golden.GetProperty("loss").GetDouble(), losses.mean().item<float>(), 1e-5);
        Assert.All(golden.GetProperty("loss_per_sample").Deserialize<double[]>()!.Zip(losses.data<float>().ToArray()), loss =>
            Assert.Equal(loss.First, loss.Second, 1e-5));
    }

    [Theory]
    [InlineData("torch_init")]
    [InlineData("hash_init")]
    public void The_loss_of_a_test_step_is_the_originals(string variant)
    {
        using var network = DiffusionGoldens.TinyNetwork(variant);
        using var frozen = no_grad();
        var images = DiffusionGoldens.TinyImages();
        var error = (Of(network).Reconstruct(images, 499, Noise()) - images).abs().mean().item<float>();

        Assert.Equal(DiffusionGoldens.Tiny.GetProperty(variant).GetProperty("loss_wrapper_t499").GetDouble(), 2 * error, 1e-5);
    }

    [Theory]
    [InlineData("torch_init")]
    [InlineData("hash_init")]
    public void Gradients_are_the_originals(string variant)
    {
        var golden = DiffusionGoldens.Tiny.GetProperty(variant).GetProperty("gradients");
        using var network = DiffusionGoldens.TinyNetwork(variant);
        nn.functional.l1_loss(Of(network).Predict(Clean(), Timesteps, Noise()), Clean()).backward();

        var norms = network.named_parameters().ToDictionary(named => named.name, named => Norm(named.parameter));
        var total = golden.GetProperty("total_norm").GetDouble();
        Assert.Equal(total, Math.Sqrt(norms.Values.Sum(norm => norm * norm)), total * 1e-4);
        Assert.All(golden.GetProperty("per_parameter").EnumerateArray(), row =>
        {
            // The gradient of a bias is 0 where a normalisation of its channel follows; what is left of it is rounding.
            var norm = row.GetProperty("norm").GetDouble();
            Assert.Equal(norm, norms[row.GetProperty("name").GetString()!], 1e-4 * norm + 1e-8 * total);
        });
    }

    [Fact]
    public void The_times_embedding_is_the_originals()
    {
        var waves = UNet.Waves(tensor(Timesteps), 32).data<float>().ToArray();
        var expected = DiffusionGoldens.Tiny.GetProperty("torch_init").GetProperty("time_embedding").Deserialize<double[][]>()!;

        Assert.All(expected.SelectMany(row => row).Zip(waves), wave => Assert.Equal(wave.First, wave.Second, 1e-6));
    }

    // 300 GFLOP on one thread.
    [Fact]
    public void The_published_network_predicts_what_the_original_predicts()
    {
        manual_seed(0);
        using var network = new DdpmSettings().CreateNetwork(96);
        HashWeights.Fill(network);
        using var frozen = no_grad();
        var clean = DiffusionGoldens.FullImages() * 2 - 1;
        var denoising = new Denoising(network, new(), new NumpyRandom(DiffusionGoldens.Seed));
        var noise = denoising.DrawNoise(clean.shape);

        DiffusionGoldens.Check(DiffusionGoldens.Full.GetProperty("xt"), denoising.Noised(clean, [499, 499], noise), 2e-7);
        var predicted = denoising.Predict(clean, [499, 499], noise);
        DiffusionGoldens.Check(DiffusionGoldens.Full.GetProperty("unet_output"), predicted, 5e-5);
        DiffusionGoldens.Check(DiffusionGoldens.Full.GetProperty("reconstruction"), (predicted + 1) / 2, 5e-5);
        Assert.Equal(DiffusionGoldens.Full.GetProperty("loss").GetDouble(), (predicted - clean).abs().mean().item<float>(), 1e-5);
    }

    private static Denoising Of(UNet network) =>
        new(network, DiffusionGoldens.TinySettings, new NumpyRandom(DiffusionGoldens.Seed));

    private static Tensor Clean() => DiffusionGoldens.TinyImages() * 2 - 1;

    private static Tensor Noise() =>
        new DiffusionNoise(DiffusionNoiseKind.SimplexPerBatch, new(DiffusionGoldens.Seed)).Draw([4, 1, 32, 32]);

    private static double Norm(Tensor parameter)
    {
        using var gradient = parameter.grad;
        return gradient is null ? 0 : Math.Sqrt(gradient.data<float>().ToArray().Sum(value => (double)value * value));
    }
}
