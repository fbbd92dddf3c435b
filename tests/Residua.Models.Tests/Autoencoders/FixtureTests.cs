using System.Text.Json;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>Networks with weights that a formula gives make the original's numbers of two images that a formula gives.</summary>
public class FixtureTests
{
    private static readonly (int Row, int Column)[] Points = [(0, 0), (64, 64), (127, 127), (30, 100)];

    [Fact]
    public void Vae() => Run<Vae>("vae", new VaeSettings(), (network, images, expected) =>
    {
        var output = network.Run(images);
        CheckImage(expected, "rec", output.Reconstruction);
        CheckVector(expected, "z_mu", output.Mean);
        CheckVector(expected, "z_logvar", output.LogDeviation.exp()); // as the original calls it
    });

    [Fact]
    public void Beta_vae() => Run<BetaVae>("b-vae", new BetaVaeSettings(), (network, images, expected) =>
    {
        var latent = network.Encode(images);
        CheckVector(expected, "mu", latent[0]);
        CheckVector(expected, "logvar", latent[1]);
        CheckImage(expected, "decode_mu", network.Decode(latent[0]));
    });

    [Fact]
    public void Aae() => Run<AdversarialAutoencoder>("aae", new AaeSettings(), (network, images, expected) =>
    {
        var latent = network.Encoder.call(images);
        CheckImage(expected, "rec", network.Reconstruct(images).Reconstruction);
        CheckVector(expected, "z", latent);
        CheckVector(expected, "D", network.Discriminator.call(images));
        CheckVector(expected, "ZD", network.LatentDiscriminator.call(latent));
    });

    [Fact]
    public void Si_vae() => Run<IntrospectiveVae>("si-vae", new SiVaeSettings(), (network, images, expected) =>
    {
        var (mean, logVariance) = network.Encoder.call(images);
        CheckVector(expected, "mu", mean);
        CheckVector(expected, "logvar", logVariance);
        CheckImage(expected, "decode_mu", network.Decoder.call(mean));
    });

    [Fact]
    public void Dae() => Run<DenoisingUNet>("dae", new DaeSettings(), (network, images, expected) =>
        CheckImage(expected, "rec", network.Reconstruct(images).Reconstruction));

    [Theory]
    [InlineData(true, 18473.5859375)]
    [InlineData(false, null)]
    public void The_loss_of_the_vae_exponentiates_twice(bool twice, double? expected)
    {
        var settings = new VaeSettings { DoubleExponential = twice };
        Run<Vae>("vae", settings, (network, images, _) =>
        {
            var loss = settings.CreateObjective(new(network, new(), null, 0)).Rate(images).Of("loss_prec");
            if (expected is { } value)
            {
                Assert.Equal(value, loss, 1e-6 * value);
                return;
            }

            // The divergence by its formula; σ is about 1, not about e.
            var output = network.Run(images);
            var (mean, deviation) = (output.Mean.data<float>().ToArray(), output.LogDeviation.exp().data<float>().ToArray());
            var divergence = mean.Zip(deviation, (m, s) => (s * s + m * m - 1) / 2 - Math.Log(s)).Sum() / 2;
            var pixels = (output.Reconstruction - images).data<float>().ToArray()
                .Sum(error => (double)error * error / 2 + Math.Log(Math.Tau) / 2) / 2;
            Assert.Equal(divergence + pixels, loss, 1e-6 * loss);
        });
    }

    private static void Run<T>(string name, AutoencoderSettings settings, Action<T, Tensor, JsonElement> check)
        where T : AutoencoderNetwork
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var network = (T)settings.CreateNetwork(128);
        network.eval();
        HashWeights.Fill(network);
        var expected = XrayRun.Json("fixtures.json").GetProperty(name);
        Assert.Equal(expected.GetProperty("param_tensors").GetInt32(), network.parameters().Count());
        check(network, Images(), expected);
    }

    private static Tensor Images()
    {
        var pixels = new float[2 * 128 * 128];
        for (var i = 0; i < pixels.Length; i++)
        {
            var (row, column, image) = (i / 128 % 128, i % 128, i / (128 * 128));
            pixels[i] = (float)(0.5 + 0.25 * Math.Sin(0.11 * row + 0.5 * image) + 0.25 * Math.Cos(0.07 * column));
        }

        return tensor(pixels, [2, 1, 128, 128]);
    }

    private static void CheckImage(JsonElement table, string name, Tensor image)
    {
        Assert.Equal([2, 1, 128, 128], image.shape);
        var (expected, values) = (table.GetProperty(name), image.data<float>().ToArray());
        CheckStatistics(expected, values);
        foreach (var (point, value) in Points.Zip(expected.GetProperty("p").Deserialize<double[]>()!))
        {
            Assert.Equal(value, values[point.Row * 128 + point.Column], 1e-5);
        }
    }

    private static void CheckVector(JsonElement table, string name, Tensor vector)
    {
        var (expected, values) = (table.GetProperty(name), vector.contiguous().data<float>().ToArray());
        CheckStatistics(expected, values);
        foreach (var (value, first) in values.Zip(expected.GetProperty("first4").Deserialize<double[]>()!))
        {
            Assert.Equal(first, value, 1e-5);
        }
    }

    private static void CheckStatistics(JsonElement expected, float[] values)
    {
        var mean = values.Average(value => (double)value);
        Assert.Equal(expected.GetProperty("mean").GetDouble(), mean, 1e-5);
        Assert.Equal(
            expected.GetProperty("std").GetDouble(), Math.Sqrt(values.Average(value => Math.Pow(value - mean, 2))), 1e-5);
    }
}
