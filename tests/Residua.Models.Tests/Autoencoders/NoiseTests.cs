using System.Text.Json;
using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>What is drawn while training is what the original draws: from the place of the stream, in shape and order.</summary>
public class NoiseTests
{
    [Theory]
    [InlineData("b-VAE", 32)]
    [InlineData("AAE-lowlr", 256)]
    [InlineData("SI-VAE", 128)]
    public void Latent_noise(string name, int latent)
    {
        var run = new XrayRun(name);
        var (draws, noise) = (run.Root.GetProperty("noise").EnumerateArray().ToArray(), run.Noise());
        GoTo(run);
        foreach (var draw in draws.Where(draw => draw.GetProperty("phase").GetString() == "train_epoch_0"))
        {
            using var scope = NewDisposeScope();
            var shape = draw.GetProperty("shape").Deserialize<long[]>()!;
            Assert.Equal(latent, shape[1]);
            var expected = noise.AsSpan(draw.GetProperty("offset_floats").GetInt32(), (int)(shape[0] * shape[1])).ToArray();
            Assert.Equal(expected, StandardNormal.Draw(shape, CPU).data<float>().ToArray());
        }
    }

    [Fact]
    public void Coarse_noise_of_the_denoising_autoencoder()
    {
        var run = new XrayRun("DAE");
        var images = run.Images("train_files");
        var batches = run.Root.GetProperty("loader_iterations")[0].GetProperty("batches").Deserialize<int[][]>()!;
        var shifts = new NumpyRandom(XrayRun.Seed);
        GoTo(run);
        foreach (var (i, batch) in batches.Index())
        {
            using var scope = NewDisposeScope();
            var pixels = batch.SelectMany(index => images[index].Pixels.ToArray()).ToArray();
            var noisy = CoarseNoise.AddTo(tensor(pixels, [batch.Length, 1, 128, 128]), 0.2, 16, shifts);

            var expected = run.Batch(0, i);
            Assert.Equal(expected.GetProperty("images_sum").GetDouble(), pixels.Sum(pixel => (double)pixel), 1e-2);
            Assert.Equal(
                expected.GetProperty("transformed_images_sum").GetDouble(),
                noisy.data<float>().ToArray().Sum(pixel => (double)pixel), 1e-2);
        }
    }

    [Fact]
    public void Coarse_noise_before_it_is_stretched()
    {
        var run = new XrayRun("DAE");
        using var scope = NewDisposeScope();
        GoTo(run);

        // At the resolution of the images nothing is stretched; white images are no background.
        var white = ones([8, 1, 16, 16]);
        var shifts = new NumpyRandom(XrayRun.Seed);
        var noisy = CoarseNoise.AddTo(white, 0.2, 16, shifts);

        var again = new NumpyRandom(XrayRun.Seed);
        long[] back = [-again.RandInt(0, 16), -again.RandInt(0, 16)];
        var noise = (noisy - white).roll(back, [2, 3]).contiguous().data<float>().ToArray();
        Assert.All(run.Noise().Zip(noise), pair => Assert.Equal(pair.First, pair.Second, 2e-7));
    }

    [Fact]
    public void Black_pixels_stay_black()
    {
        using var scope = NewDisposeScope();
        var images = zeros([2, 1, 32, 32]);
        images.narrow(2, 0, 4).fill_(0.5);

        var noisy = CoarseNoise.AddTo(images, 0.2, 16, new NumpyRandom(1));

        Assert.Equal(0, noisy.narrow(2, 4, 28).abs().max().item<float>());
        Assert.NotEqual(0, (noisy - images).abs().max().item<float>());
    }

    // To where the first batch is about to be drawn.
    private static void GoTo(XrayRun run)
    {
        manual_seed(XrayRun.Seed);
        new TorchStream().Skip(
            run.Place("train_epoch_0:train_loader_after_sampler_seed").GetProperty("outputs32_consumed").GetInt64());
    }
}
