using System.Text.Json;
using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Diffusion;

public class AdamStepsTests
{
    [Theory]
    [InlineData("torch_init")]
    [InlineData("hash_init")]
    public void Eight_steps_are_the_originals(string variant)
    {
        using var scope = NewDisposeScope();
        var golden = DiffusionGoldens.Tiny.GetProperty(variant);
        using var network = DiffusionGoldens.TinyNetwork(variant);
        using var adam = new Optimiser("adam", optim.Adam(network.parameters(), 1e-4), LearningRate.Constant(1e-4));
        var denoising = new Denoising(network, DiffusionGoldens.TinySettings, new NumpyRandom(DiffusionGoldens.Seed));
        manual_seed(DiffusionGoldens.Seed);

        foreach (var step in golden.GetProperty("adam_8_steps").EnumerateArray())
        {
            using var own = NewDisposeScope();
            var loss = denoising.Loss(DiffusionGoldens.TinyImages());
            adam.Minimise(loss);

            Assert.Equal(step.GetProperty("loss").GetDouble(), loss.item<float>(), 1e-5);
            var norm = step.GetProperty("grad_norm").GetDouble();
            Assert.Equal(norm, Math.Sqrt(network.parameters().Sum(parameter => Squares(parameter))), 1e-4 * norm);
            var sum = step.GetProperty("param_abs_sum").GetDouble();
            Assert.Equal(sum, network.parameters().Sum(parameter => (double)parameter.abs().sum().item<float>()), 1e-6 * sum);
        }

        using var frozen = no_grad();
        var clean = DiffusionGoldens.TinyImages() * 2 - 1;
        var noise = new DiffusionNoise(DiffusionNoiseKind.SimplexPerBatch, new(DiffusionGoldens.Seed)).Draw(clean.shape);
        var timesteps = DiffusionGoldens.Tiny.GetProperty("t").Deserialize<long[]>()!;
        DiffusionGoldens.Check(golden.GetProperty("after_8_steps_unet_output"), denoising.Predict(clean, timesteps, noise), 1e-4);
    }

    [Fact]
    public void The_noise_and_the_timesteps_of_each_step_are_the_originals()
    {
        using var scope = NewDisposeScope();
        var noise = new DiffusionNoise(DiffusionNoiseKind.SimplexPerBatch, new(DiffusionGoldens.Seed));
        manual_seed(DiffusionGoldens.Seed);
        foreach (var step in DiffusionGoldens.Tiny.GetProperty("hash_init").GetProperty("adam_8_steps").EnumerateArray())
        {
            var sum = noise.Draw([4, 1, 32, 32]).data<float>().ToArray().Sum(value => (double)value);
            Assert.Equal(step.GetProperty("noise_sum").GetDouble(), sum, 1e-9);
            Assert.Equal(step.GetProperty("t").Deserialize<long[]>()!, empty([4], int64).random_(0, 1000).data<long>().ToArray());
        }
    }

    private static double Squares(Tensor parameter)
    {
        using var scope = NewDisposeScope();
        return parameter.grad!.pow(2).sum().item<float>();
    }
}
