using System.Globalization;
using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>How different two images look: weighted differences of AlexNet's features.</summary>
/// <remarks>
/// Zhang et al. 2018, "The Unreasonable Effectiveness of Deep Features as a Perceptual Metric", version 0.1 with AlexNet. As in
/// MorphAEus' evaluation, grey images in [0, 1] take the place of coloured ones in [−1, 1].
/// </remarks>
public sealed class Lpips : IDisposable
{
    private static readonly FeatureLayer[] Layers =
    [
        new(0, 3, 64, Kernel: 11, Stride: 4, Padding: 2),
        new(3, 64, 192, Kernel: 5, Stride: 1, Padding: 2) { Pool = 3 },
        new(6, 192, 384, Kernel: 3, Stride: 1, Padding: 1) { Pool = 3 },
        new(8, 384, 256, Kernel: 3, Stride: 1, Padding: 1),
        new(10, 256, 256, Kernel: 3, Stride: 1, Padding: 1),
    ];

    // Means and deviations of ImageNet's colours, on a scale from −1 to 1.
    private static readonly float[] Shift = [-0.030f, -0.088f, -0.188f];
    private static readonly float[] Scale = [0.458f, 0.448f, 0.450f];

    private readonly FeatureStack _alexNet;
    private readonly Tensor[] _weights;
    private readonly Device _device;

    private Lpips(FeatureStack alexNet, Tensor[] weights, Device device) =>
        (_alexNet, _weights, _device) = (alexNet, weights, device);

    /// <summary>Loads the weights; whatever else is in the files is not looked at.</summary>
    /// <param name="alexNet">
    /// ImageNet weights of AlexNet: a <c>.safetensors</c> file, or what <c>torch.save</c> wrote, with torchvision's names.
    /// </param>
    /// <param name="linear">
    /// The metric's five convolutions of 1×1, under their published names <c>lin0.model.1.weight</c> to <c>lin4.…</c>.
    /// </param>
    /// <param name="device">Where it runs: <c>cpu</c>, <c>cuda</c> or <c>cuda:n</c>.</param>
    /// <exception cref="BadInputException">A file cannot be read, or holds the weights of another network.</exception>
    public static Lpips Load(string alexNet, string linear, string device = "cpu")
    {
        var place = Engine.Device(device);
        var tensors = WeightsReader.Read(linear, Name(0));
        var weights = Layers
            .Select((layer, i) => ForeignWeights.Load(linear, tensors, Name(i), [1, layer.Out, 1, 1], place)).ToArray();
        return new(FeatureStack.Load(alexNet, Layers, place), weights, place);
    }

    /// <summary>The distance of two images; 0 for equal ones.</summary>
    /// <param name="image">(H · W) intensities in [0, 1].</param>
    /// <param name="other">(H · W) intensities in [0, 1].</param>
    /// <param name="height">H, at least 63 pixels: AlexNet makes it smaller five times.</param>
    /// <param name="width">W, likewise.</param>
    /// <exception cref="ArgumentException">The lengths are not those of such images.</exception>
    public double Distance(ReadOnlySpan<float> image, ReadOnlySpan<float> other, int height, int width)
    {
        if (image.Length != height * width || other.Length != height * width)
        {
            throw new ArgumentException($"{image.Length} and {other.Length} pixels are not images of {height}×{width}");
        }

        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var pairs = Features(image, height, width).Zip(Features(other, height, width), (one, two) => (one - two).pow(2));
        return pairs.Zip(_weights, (square, weight) => nn.functional.conv2d(square, weight).mean().item<float>()).Sum();
    }

    /// <summary>Frees the weights.</summary>
    public void Dispose()
    {
        _alexNet.Dispose();
        Array.ForEach(_weights, weight => weight.Dispose());
    }

    private static string Name(int layer) => string.Create(CultureInfo.InvariantCulture, $"lin{layer}.model.1.weight");

    private Tensor[] Features(ReadOnlySpan<float> image, int height, int width)
    {
        var grey = tensor(image.ToArray(), [1, 1, height, width]);
        var coloured = (grey - tensor(Shift, [1, 3, 1, 1])) / tensor(Scale, [1, 3, 1, 1]);
        return [.. _alexNet.Features(coloured.to(_device)).Select(features =>
            features / (features.pow(2).sum(1, keepdim: true).sqrt() + 1e-10))];
    }
}
