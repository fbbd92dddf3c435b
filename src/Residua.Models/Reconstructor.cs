using System.Runtime.InteropServices;
using Residua.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Reconstructs slices with a trained network.</summary>
public sealed class Reconstructor : IDisposable
{
    // On a CPU what a network makes of more pixels falls out of the cache: four slices of 256² at once are no faster than one.
    private const int PixelsAtOnce = 256 * 256;
    private const int MostAtOnce = 16;
    private readonly ReconstructionNetwork[] _copies; // one for each thread
    private readonly Device _device;
    private readonly int _imageSize;
    private readonly int _threads = get_num_threads();

    private Reconstructor(ReconstructionNetwork[] copies, Device device, int imageSize)
    {
        (_copies, _device, _imageSize) = (copies, device, imageSize);
        TrainingMode = false;
        foreach (var block in copies.SelectMany(copy => copy.modules()).OfType<ConvolutionBlock>())
        {
            block.NormalisesEachImage = true;
        }
    }

    /// <summary>
    /// Whether the network is in training mode, as the original leaves it: batch normalisation with the statistics of the single
    /// slice, and a codebook that goes on learning, so that results depend on the order. Default false: evaluation mode.
    /// </summary>
    public bool TrainingMode
    {
        get => _copies[0].training;
        set => Array.ForEach(_copies, copy => copy.train(value));
    }

    /// <summary>Whether what it makes of a slice depends on the slices before: a codebook in training mode.</summary>
    public bool Learns => TrainingMode && _copies[0].LearnsFromInput;

    private int AtOnce => Learns ? 1 : Math.Clamp(PixelsAtOnce / (_imageSize * _imageSize), 1, MostAtOnce);

    /// <summary>Loads weights that a <see cref="Trainer"/> or PyTorch left behind.</summary>
    /// <param name="weights">
    /// A <c>.safetensors</c> file, or what <c>torch.save</c> wrote: a state dict, or a checkpoint that holds one.
    /// </param>
    /// <param name="model">What was trained.</param>
    /// <param name="imageSize">Edge of the square slices, in pixels.</param>
    /// <param name="device">Where the network runs: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>.</param>
    /// <exception cref="BadInputException">
    /// The file cannot be read, or holds the weights of another model; names the first difference.
    /// </exception>
    public static Reconstructor Load(string weights, ModelSettings model, int imageSize, string device = "cpu")
    {
        var place = Engine.Device(device);
        // Threads that each have slices of their own never wait for each other, as those within an operator do.
        var copies = new List<ReconstructionNetwork>();
        try
        {
            for (var copy = 0; copy < (place.type == DeviceType.CPU ? get_num_threads() : 1); copy++)
            {
                copies.Add(model.CreateNetwork(imageSize));
            }

            var tensors = WeightsReader.Read(weights, copies[0].state_dict().Keys.First());
            foreach (var copy in copies)
            {
                NetworkWeights.Load(weights, tensors, copy);
            }

            return new([.. copies.Select(copy => copy.to(place))], place, imageSize);
        }
        catch
        {
            copies.ForEach(copy => copy.Dispose());
            throw;
        }
    }

    /// <summary>
    /// Reconstructs slices, each as if it were alone; with a codebook that learns, in order.
    /// </summary>
    /// <remarks>Fewer small slices than fit into 256² pixels, or than 16, take as long as that many.</remarks>
    /// <param name="images">(N · H · W) intensities.</param>
    /// <param name="reconstructions">(N · H · W), overwritten.</param>
    /// <exception cref="ArgumentException">The lengths differ, or are not a multiple of a slice's.</exception>
    public void Reconstruct(ReadOnlyMemory<float> images, Memory<float> reconstructions)
    {
        var size = _imageSize * _imageSize;
        if (images.Length != reconstructions.Length || images.Length % size != 0)
        {
            throw new ArgumentException(
                $"{images.Length} pixels in, {reconstructions.Length} out: not slices of {_imageSize}×{_imageSize}",
                nameof(images));
        }

        if (Learns || _copies.Length == 1)
        {
            Reconstruct(_copies[0], images.Span, reconstructions.Span, first: 0, stride: 1);
            return;
        }

        // Threads of their own, not the pool's: how many threads an operator uses stays with the thread that set it.
        Task.WhenAll(_copies.Select((copy, first) => Task.Factory.StartNew(
            () =>
            {
                set_num_threads(1);
                Reconstruct(copy, images.Span, reconstructions.Span, first, stride: _copies.Length);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))).GetAwaiter().GetResult();
    }

    /// <summary>Frees the network.</summary>
    public void Dispose()
    {
        // New threads begin with what was set last, anywhere. Not after every call: each change makes libtorch start a pool that
        // spins.
        set_num_threads(_threads);
        Array.ForEach(_copies, copy => copy.Dispose());
    }

    // Every so many batches, from the first one on.
    private void Reconstruct(
        ReconstructionNetwork network, ReadOnlySpan<float> images, Span<float> reconstructions, int first, int stride)
    {
        // A batch is always full: libtorch has other convolutions for other batch sizes, whose last digits differ.
        var pixels = AtOnce * _imageSize * _imageSize;
        using var frozen = no_grad();
        using var batch = zeros([AtOnce, 1, _imageSize, _imageSize]);
        for (var start = first * pixels; start < images.Length; start += stride * pixels)
        {
            var count = Math.Min(pixels, images.Length - start);
            images.Slice(start, count).CopyTo(MemoryMarshal.Cast<byte, float>(batch.bytes));
            Reconstruct(network, batch, reconstructions.Slice(start, count));
        }
    }

    private void Reconstruct(ReconstructionNetwork network, Tensor batch, Span<float> reconstructions)
    {
        using var scope = NewDisposeScope();
        var output = network.Reconstruct(batch.to(_device)).cpu().contiguous(); // (B, 1, H, W)
        MemoryMarshal.Cast<byte, float>(output.bytes)[..reconstructions.Length].CopyTo(reconstructions);
    }
}
