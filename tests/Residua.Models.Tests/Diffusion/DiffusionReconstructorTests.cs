using System.Text.Json;
using Residua.Data;
using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Diffusion;

public sealed class DiffusionReconstructorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Volumes_are_reconstructed_as_in_the_originals_test_step()
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(DiffusionGoldens.PathOf("reconstruction", "expected.json")));
        using var reconstructor =
            DiffusionReconstructor.Load(HashedWeights(), DiffusionGoldens.TinySettings, 32, DiffusionGoldens.Seed);

        foreach (var pass in expected.RootElement.GetProperty("passes").EnumerateArray())
        {
            var volume = pass.GetProperty("volume").GetString()!;
            var reconstruction = Reconstructed(reconstructor, Volume(volume, "input").Pixels);

            var golden = Volume(volume, $"{pass.GetProperty("pass").GetString()}_hash_init_reconstruction").Pixels;
            Assert.All(golden.Zip(reconstruction), pixel => Assert.Equal(pixel.First, pixel.Second, 1e-5));
        }
    }

    [Fact]
    public void An_untrained_network_gives_grey()
    {
        using var reconstructor = DiffusionReconstructor.Load(null, DiffusionGoldens.TinySettings, 32, DiffusionGoldens.Seed);

        Assert.All(Reconstructed(reconstructor, Volume("V0", "input").Pixels), pixel => Assert.Equal(0.5f, pixel));
    }

    [Fact]
    public void An_ensemble_is_the_mean_over_its_timesteps_each_with_noise_of_its_own()
    {
        var input = Volume("V1", "input").Pixels;
        int[] timesteps = [250, 500, 750];
        var parts = new List<float[]>();
        using (var single = DiffusionReconstructor.Load(HashedWeights(), DiffusionGoldens.TinySettings, 32, 7))
        {
            foreach (var timestep in timesteps)
            {
                single.TestTimesteps = [timestep];
                parts.Add(Reconstructed(single, input));
            }
        }

        using var ensemble = DiffusionReconstructor.Load(HashedWeights(), DiffusionGoldens.TinySettings, 32, 7);
        ensemble.TestTimesteps = timesteps;
        var together = Reconstructed(ensemble, input);

        Assert.All(together.Index(), pixel => Assert.Equal(parts.Average(part => part[pixel.Index]), pixel.Item, 1e-6f));
    }

    // Nine slices of 96² are three batches.
    [Theory]
    [InlineData(DiffusionNoiseKind.SimplexPerBatch, true)]
    [InlineData(DiffusionNoiseKind.SimplexPerSlice, false)]
    public void Slices_share_their_noise_across_batches_or_not_at_all(DiffusionNoiseKind noise, bool isShared)
    {
        const int Size = 96 * 96;
        var model = new DdpmSettings { Base = 32, Multipliers = [2], ResidualBlocks = 1, Noise = noise };
        var grey = Enumerable.Repeat(0.3f, 9 * Size).ToArray();
        using var reconstructor = DiffusionReconstructor.Load(Weights(model, 96), model, 96, 3);

        var all = Reconstructed(reconstructor, grey);

        Assert.Equal(isShared, all[..Size].Zip(all[(8 * Size)..]).All(pixel => Math.Abs(pixel.First - pixel.Second) < 1e-5));
        Assert.Equal(isShared, all[..Size].Zip(all[Size..]).All(pixel => Math.Abs(pixel.First - pixel.Second) < 1e-5));
    }

    [Fact]
    public void Nothing_is_left_in_memory()
    {
        using var reconstructor = DiffusionReconstructor.Load(null, DiffusionGoldens.TinySettings, 32, 1);
        var before = Tensor.TotalCount;
        Reconstructed(reconstructor, new float[3 * 32 * 32]);

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void Weights_of_another_model_are_refused()
    {
        var path = HashedWeights();
        Assert.Contains(
            "weights of another model",
            Refusal.Of(path, () => DiffusionReconstructor.Load(path, new() { Base = 64, ResidualBlocks = 1 }, 32, 0)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void Timesteps_that_the_model_does_not_have_are_refused(int timestep)
    {
        using var reconstructor = DiffusionReconstructor.Load(null, DiffusionGoldens.TinySettings, 32, 0);
        Assert.Contains(
            "must be one or more from 1 to 1000",
            Refusal.Of("reconstruction.test-timesteps", () => reconstructor.TestTimesteps = [500, timestep]),
            StringComparison.Ordinal);
        Assert.Throws<BadInputException>(() => reconstructor.TestTimesteps = []);
    }

    [Fact]
    public void Other_lengths_are_refused()
    {
        using var reconstructor = DiffusionReconstructor.Load(null, DiffusionGoldens.TinySettings, 32, 0);
        Assert.Throws<ArgumentException>(() => reconstructor.Reconstruct(new float[32 * 32 + 1], new float[32 * 32 + 1]));
        Assert.Throws<ArgumentException>(() => reconstructor.Reconstruct(new float[32 * 32], new float[2 * 32 * 32]));
        reconstructor.Reconstruct([], []);
    }

    [Theory]
    [InlineData(48, 1, 32, "model.base", "48 is not a multiple of 32")]
    [InlineData(32, 1, 32, "model.multipliers", "the attention needs a multiple of 64 channels, not 32 · 1")]
    [InlineData(64, 0, 32, "model.multipliers", "must be one number from 1 to 64")]
    [InlineData(64, 1, 31, "model.multipliers", "slices of 31×31 cannot be halved 1 times")]
    public void Sizes_that_do_not_fit_are_refused(int width, int multiplier, int size, string culprit, string reason)
    {
        var model = new DdpmSettings { Base = width, Multipliers = [1, multiplier] };
        Assert.Contains(reason, Refusal.Of(culprit, () => model.CreateNetwork(size)), StringComparison.Ordinal);
    }

    private static SliceStack Volume(string volume, string name) =>
        NiftiFile.ReadSlices(DiffusionGoldens.PathOf("reconstruction", volume, $"{name}.nii.gz"), 0, 16);

    private static float[] Reconstructed(DiffusionReconstructor reconstructor, float[] slices)
    {
        var reconstruction = new float[slices.Length];
        reconstructor.Reconstruct(slices, reconstruction);
        return reconstruction;
    }

    private string HashedWeights() => Weights(DiffusionGoldens.TinySettings, 32);

    private string Weights(DdpmSettings model, int size)
    {
        using var network = model.CreateNetwork(size);
        HashWeights.Fill(network);
        SafeTensorsFile.Write(_folder["weights.safetensors"], new(NetworkWeights.Of(network), new Dictionary<string, string>()));
        return _folder["weights.safetensors"];
    }
}
