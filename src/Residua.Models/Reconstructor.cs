using System.Runtime.InteropServices;
using Residua.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Reconstructs slices with a trained network.</summary>
public sealed class Reconstructor : IDisposable
{
    // On a CPU larger batches only fall out of the cache: at 256² the AE takes twice as long per slice in batches of 8.
    private const int AtOnce = 4;
    private readonly ReconstructionNetwork _network;
    private readonly Device _device;
    private readonly int _imageSize;

    private Reconstructor(ReconstructionNetwork network, Device device, int imageSize)
    {
        (_network, _device, _imageSize) = (network, device, imageSize);
        _network.eval();
    }

    /// <summary>
    /// Whether the network is in training mode, as the original leaves it: batch normalisation with the statistics of the single
    /// slice, and a codebook that goes on learning, so that results depend on the order. Default false: evaluation mode.
    /// </summary>
    public bool TrainingMode
    {
        get => _network.training;
        set => _network.train(value);
    }

    /// <summary>Loads weights that a <see cref="Trainer"/> or PyTorch left behind.</summary>
    /// <param name="weights">
    /// A <c>.safetensors</c> file, or what <c>torch.save</c> wrote: a state dict, or a checkpoint that holds one.
    /// </param>
    /// <param name="model">What was trained.</param>
    /// <param name="imageSize">Edge of the square slices, in pixels.</param>
    /// <param name="device">Where the network runs: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>.</param>
    /// <exception cref="BadInputException">The file cannot be read, or holds the weights of another model; names the first difference.</exception>
    public static Reconstructor Load(string weights, ModelSettings model, int imageSize, string device = "cpu")
    {
        var network = Networks.Create(model, imageSize);
        try
        {
            NetworkWeights.Load(weights, WeightsOfAnyone.Read(weights, network.state_dict().Keys.First()), network);
            var place = Engine.Device(device);
            return new(network.to(place), place, imageSize);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>Reconstructs slices, in order. In evaluation mode each as if it were alone; in training mode one by one.</summary>
    /// <remarks>Fewer than four slices take as long as four.</remarks>
    /// <param name="images">(N · H · W) intensities.</param>
    /// <param name="reconstructions">(N · H · W), overwritten.</param>
    /// <exception cref="ArgumentException">The lengths differ, or are not a multiple of a slice's.</exception>
    public void Reconstruct(ReadOnlySpan<float> images, Span<float> reconstructions)
    {
        var size = _imageSize * _imageSize;
        if (images.Length != reconstructions.Length || images.Length % size != 0)
            throw new ArgumentException($"{images.Length} pixels in, {reconstructions.Length} out: not slices of {_imageSize}×{_imageSize}", nameof(images));

        // In evaluation mode a batch is always full: libtorch has other convolutions for other batch sizes, whose last digits differ.
        var atOnce = TrainingMode ? 1 : AtOnce;
        using var frozen = no_grad();
        using var batch = zeros([atOnce, 1, _imageSize, _imageSize]);
        for (var start = 0; start < images.Length; start += atOnce * size)
        {
            var count = Math.Min(atOnce * size, images.Length - start);
            images.Slice(start, count).CopyTo(MemoryMarshal.Cast<byte, float>(batch.bytes));
            Reconstruct(batch, reconstructions.Slice(start, count));
        }
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => _network.Dispose();

    private void Reconstruct(Tensor batch, Span<float> reconstructions)
    {
        using var scope = NewDisposeScope();
        var output = _network.call(batch.to(_device)).Reconstruction.cpu().contiguous(); // (B, 1, H, W)
        MemoryMarshal.Cast<byte, float>(output.bytes)[..reconstructions.Length].CopyTo(reconstructions);
    }
}
