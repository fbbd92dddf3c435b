using System.Runtime.InteropServices;
using Residua.Data;
using Residua.Numerics;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Reconstructs volumes with a diffusion model: noise to a timestep, one pass back.</summary>
/// <remarks>What it makes of a volume depends on how many it was given before: each has the next noise of one stream.</remarks>
public sealed class DiffusionReconstructor : IDisposable
{
    // A slice of 96² takes about 60 MB inside the published network.
    private const int PixelsAtOnce = 4 * 96 * 96;
    private const int MoreOnGpu = 8;
    private readonly UNet _network;
    private readonly Denoising _denoising;
    private readonly Device _device;
    private readonly int _imageSize;
    private readonly int _timesteps;

    private DiffusionReconstructor(UNet network, DdpmSettings model, int imageSize, int seed, Device device)
    {
        _network = network.to(device);
        _network.eval();
        _denoising = new(_network, model, new NumpyRandom((uint)seed));
        (_device, _imageSize, _timesteps) = (device, imageSize, model.Timesteps);
        TestTimesteps = [Math.Max(1, _timesteps / 2)];
    }

    /// <summary>
    /// Timesteps to which a volume is noised, from 1 to T; the reconstructions are averaged, each has noise of its own. Default
    /// half of T, 500 as published; the ensemble of the published code is 250, 500 and 750.
    /// </summary>
    /// <exception cref="BadInputException">None, or one that the model does not have.</exception>
    public IReadOnlyList<int> TestTimesteps
    {
        get;
        set => field = value.Count > 0 && value.All(timestep => timestep >= 1 && timestep <= _timesteps)
            ? value
            : throw new BadInputException(
                "reconstruction.test-timesteps", $"[{string.Join(", ", value)}] must be one or more from 1 to {_timesteps}");
    }

    /// <summary>Loads weights that <see cref="DiffusionTraining"/> or PyTorch left behind.</summary>
    /// <param name="weights">
    /// A <c>.safetensors</c> file, or what <c>torch.save</c> wrote: a state dict, or a checkpoint that holds one. Null: untrained
    /// weights, as the seed gives them.
    /// </param>
    /// <param name="model">What was trained.</param>
    /// <param name="imageSize">Edge of the square slices, in pixels.</param>
    /// <param name="seed">Of the noise, and of torch's generator; at least 0.</param>
    /// <param name="device">Where the network runs: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>.</param>
    /// <exception cref="BadInputException">
    /// The file cannot be read, or holds the weights of another model; names the first difference.
    /// </exception>
    public static DiffusionReconstructor Load(string? weights, DdpmSettings model, int imageSize, int seed, string device = "cpu")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var place = Engine.Device(device);
        manual_seed(seed);
        var network = model.CreateNetwork(imageSize);
        try
        {
            if (weights is not null)
            {
                NetworkWeights.Load(weights, WeightsReader.Read(weights, network.state_dict().Keys.First()), network);
            }

            return new(network, model, imageSize, seed, place);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Reconstructs the slices of a volume, which share the noise of a timestep where it is drawn per batch.</summary>
    /// <param name="slices">(N · H · W) intensities, about 0 to 1.</param>
    /// <param name="reconstructions">(N · H · W), overwritten; not clipped.</param>
    /// <exception cref="ArgumentException">The lengths differ, or are not a multiple of a slice's.</exception>
    public void Reconstruct(ReadOnlySpan<float> slices, Span<float> reconstructions)
    {
        var size = _imageSize * _imageSize;
        if (slices.Length != reconstructions.Length || slices.Length % size != 0)
        {
            throw new ArgumentException(
                $"{slices.Length} pixels in, {reconstructions.Length} out: not slices of {_imageSize}×{_imageSize}",
                nameof(slices));
        }

        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var count = slices.Length / size;
        var noises = TestTimesteps.Select(_ => _denoising.DrawNoise([count, 1, _imageSize, _imageSize])).ToArray();
        var atOnce = Math.Max(1, PixelsAtOnce / size) * (_device.type == DeviceType.CPU ? 1 : MoreOnGpu);
        for (var first = 0; first < count;)
        {
            var last = Math.Min(first + atOnce, count);
            try
            {
                Reconstruct(slices[(first * size)..(last * size)], reconstructions[(first * size)..(last * size)], noises, first);
                first = last;
            }
            catch (ExternalException failure) when (atOnce > 1 && DeviceMemory.IsExhausted(failure))
            {
                atOnce /= 2;
            }
        }
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => _network.Dispose();

    private void Reconstruct(ReadOnlySpan<float> slices, Span<float> reconstructions, Tensor[] noises, int first)
    {
        using var scope = NewDisposeScope();
        var count = slices.Length / (_imageSize * _imageSize);
        var images = tensor(slices.ToArray(), [count, 1, _imageSize, _imageSize]).to(_device);
        var sum = zeros_like(images);
        foreach (var (timestep, noise) in TestTimesteps.Zip(noises))
        {
            var own = noise.shape[0] == 1 ? noise : noise.narrow(0, first, count);
            using var reconstruction = _denoising.Reconstruct(images, timestep - 1, own);
            sum.add_(reconstruction);
        }

        MemoryMarshal.Cast<byte, float>(sum.div_(noises.Length).cpu().contiguous().bytes).CopyTo(reconstructions);
    }
}
