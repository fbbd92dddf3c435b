using System.Runtime.InteropServices;
using Residua.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Reconstructs images, one after another, with a network that <see cref="AutoencoderTraining"/> left behind.</summary>
/// <remarks>
/// Some kinds draw from torch's generator for every image; where in its stream is kept here, so that nobody else's draws matter.
/// </remarks>
public sealed class AutoencoderReconstructor : IDisposable
{
    // One for each parameter of torchvision's AlexNet and of the five 1×1 convolutions, which the original makes anew for LPIPS.
    private const long LpipsDraws = 61_101_992;
    private const long LoaderDraws = 2;

    private readonly AutoencoderNetwork _network;
    private readonly int _imageSize;
    private readonly Device _device;
    private readonly TorchStream _stream = new();
    private byte[] _place;

    private AutoencoderReconstructor(AutoencoderNetwork network, int imageSize, Device device)
    {
        (_network, _imageSize, _device) = (network.to(device), imageSize, device);
        _network.eval();
        _place = _stream.Save();
    }

    /// <summary>Loads weights of a training, or of PyTorch.</summary>
    /// <param name="weights">
    /// A <c>.safetensors</c> file, or what <c>torch.save</c> wrote: a state dict, or a checkpoint that holds one. Null: untrained
    /// weights, as the seed gives them.
    /// </param>
    /// <param name="model">What was trained.</param>
    /// <param name="imageSize">Edge of the square images, in pixels.</param>
    /// <param name="seed">Of torch's generator, at least 0.</param>
    /// <param name="device">Where the network runs: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>.</param>
    /// <exception cref="BadInputException">
    /// The file cannot be read, or holds the weights of another model; names the first difference.
    /// </exception>
    public static AutoencoderReconstructor Load(
        string? weights, AutoencoderSettings model, int imageSize, int seed, string device = "cpu")
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

            return new(network, imageSize, place);
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Goes on in torch's stream where a training left it and the original's evaluation begins: its networks draw weights first.
    /// </summary>
    /// <param name="streamFile">The <see cref="AutoencoderTraining.StreamFile"/> of the training.</param>
    /// <exception cref="BadInputException">The file cannot be read, or is none.</exception>
    public void GoOnFrom(string streamFile)
    {
        try
        {
            var state = File.ReadAllBytes(streamFile);
            Draw(() => _stream.Restore(state));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException(streamFile, $"is no place in torch's stream: {exception.Message}", exception);
        }

        Draw(() => _stream.Skip(LpipsDraws));
    }

    /// <summary>Draws the seed that the original's loader draws before the first image of each data set.</summary>
    public void BeginDataSet() => Draw(() => _stream.Skip(LoaderDraws));

    /// <summary>Reconstructs an image.</summary>
    /// <param name="image">(H · W) intensities in [0, 1].</param>
    /// <exception cref="ArgumentException">The length is not that of an image.</exception>
    public AutoencoderPrediction Reconstruct(ReadOnlySpan<float> image)
    {
        if (image.Length != _imageSize * _imageSize)
        {
            throw new ArgumentException($"{image.Length} pixels are no image of {_imageSize}×{_imageSize}", nameof(image));
        }

        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var input = tensor(image.ToArray(), [1, 1, _imageSize, _imageSize]).to(_device);
        ReconstructedBatch? batch = null;
        Draw(() => batch = _network.Reconstruct(input));
        return new(Pixels(batch!.Reconstruction)!)
        {
            Prior = Pixels(batch.Prior),
            Reversed = Pixels(batch.Reversed),
            Velocity = Pixels(batch.Velocity),
        };
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => _network.Dispose();

    private static float[]? Pixels(Tensor? tensor) =>
        tensor is null ? null : MemoryMarshal.Cast<byte, float>(tensor.cpu().contiguous().bytes).ToArray();

    private void Draw(Action draw)
    {
        _stream.Restore(_place);
        draw();
        _place = _stream.Save();
    }
}
