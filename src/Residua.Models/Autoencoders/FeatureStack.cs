using System.Globalization;
using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A convolution of a pretrained network, and the ReLU after it.</summary>
/// <param name="Number">In torchvision's "features".</param>
/// <param name="In">Channels in.</param>
/// <param name="Out">Channels out.</param>
/// <param name="Kernel">Edge of the kernel, in pixels.</param>
/// <param name="Stride">In pixels.</param>
/// <param name="Padding">In pixels.</param>
internal sealed record FeatureLayer(int Number, int In, int Out, int Kernel, int Stride, int Padding)
{
    /// <summary>Edge of the maximum, of stride 2, that is taken before it; 0, the default: none is.</summary>
    public int Pool { get; init; }

    /// <summary>Whether what it puts out is wanted. Default true.</summary>
    public bool IsTap { get; init; } = true;
}

/// <summary>The first layers of a pretrained network that compares images; its weights are never trained.</summary>
internal sealed class FeatureStack : IDisposable
{
    private readonly IReadOnlyList<FeatureLayer> _layers;
    private readonly (Tensor Weight, Tensor Bias)[] _weights;

    private FeatureStack(IReadOnlyList<FeatureLayer> layers, (Tensor Weight, Tensor Bias)[] weights) =>
        (_layers, _weights) = (layers, weights);

    /// <summary>Loads the weights; whatever else is in the file is not looked at.</summary>
    /// <param name="path">A <c>.safetensors</c> file, or what <c>torch.save</c> wrote, with torchvision's names.</param>
    /// <param name="layers">What is wanted of it.</param>
    /// <param name="device">Where it runs.</param>
    /// <exception cref="BadInputException">The file cannot be read, or holds the weights of another network.</exception>
    public static FeatureStack Load(string path, IReadOnlyList<FeatureLayer> layers, Device device)
    {
        var tensors = WeightsReader.Read(path, "features.0.weight");
        return new(layers, [.. layers.Select(layer => (
            Of(layer, "weight", [layer.Out, layer.In, layer.Kernel, layer.Kernel]), Of(layer, "bias", [layer.Out])))]);

        Tensor Of(FeatureLayer layer, string part, long[] shape) => ForeignWeights.Load(
            path, tensors, string.Create(CultureInfo.InvariantCulture, $"features.{layer.Number}.{part}"), shape, device);
    }

    /// <summary>What the layers put out that are wanted.</summary>
    /// <param name="images">(B, 3, H, W).</param>
    public IEnumerable<Tensor> Features(Tensor images)
    {
        var features = images;
        foreach (var (layer, (weight, bias)) in _layers.Zip(_weights))
        {
            var input = layer.Pool > 0
                ? nn.functional.max_pool2d(features, [layer.Pool, layer.Pool], [2, 2])
                : features;
            features = nn.functional.relu(nn.functional.conv2d(
                input, weight, bias, [layer.Stride, layer.Stride], [layer.Padding, layer.Padding]));
            if (layer.IsTap)
            {
                yield return features;
            }
        }
    }

    /// <summary>Frees the weights.</summary>
    public void Dispose()
    {
        foreach (var (weight, bias) in _weights)
        {
            weight.Dispose();
            bias.Dispose();
        }
    }
}
