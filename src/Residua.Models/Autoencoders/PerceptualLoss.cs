using System.Globalization;
using Residua.Data;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>How far apart VGG-19 finds two images: squared differences of its features at four depths.</summary>
/// <remarks>
/// Johnson et al. 2016, with the first 20 layers of torchvision's VGG-19. Grey images are given three equal channels in [0, 1],
/// without ImageNet's normalisation, as in the original.
/// </remarks>
internal sealed class PerceptualLoss : IDisposable
{
    // Numbers of the layers in torchvision's "features": a ReLU after each convolution, then the pools before the next ones.
    private static readonly (int Layer, int In, int Out)[] Convolutions =
    [
        (0, 3, 64), (2, 64, 64), (5, 64, 128), (7, 128, 128), (10, 128, 256), (12, 256, 256), (14, 256, 256), (16, 256, 256),
        (19, 256, 512),
    ];

    private static readonly int[] Taps = [0, 5, 10, 19];
    private static readonly int[] AfterPool = [5, 10, 19];
    private readonly (Tensor Weight, Tensor Bias)[] _layers;

    private PerceptualLoss((Tensor Weight, Tensor Bias)[] layers) => _layers = layers;

    /// <summary>Loads the weights; whatever else is in the file is not looked at.</summary>
    /// <param name="path">A <c>.safetensors</c> file, or what <c>torch.save</c> wrote, with torchvision's names.</param>
    /// <param name="device">Where it runs.</param>
    /// <exception cref="BadInputException">The file cannot be read, or holds the weights of another network.</exception>
    public static PerceptualLoss Load(string path, Device device)
    {
        var tensors = WeightsReader.Read(path, "features.0.weight");
        return new([.. Convolutions.Select(layer => (
            Of(layer.Layer, "weight", [layer.Out, layer.In, 3, 3]), Of(layer.Layer, "bias", [layer.Out])))]);

        Tensor Of(int layer, string part, long[] shape) => ForeignWeights.Load(
            path, tensors, string.Create(CultureInfo.InvariantCulture, $"features.{layer}.{part}"), shape, device);
    }

    /// <summary>The distance of two batches; the gradient reaches the first.</summary>
    /// <param name="reconstruction">(B, 1, H, W) in [0, 1].</param>
    /// <param name="images">(B, 1, H, W) in [0, 1].</param>
    /// <returns>One number.</returns>
    public Tensor Distance(Tensor reconstruction, Tensor images)
    {
        Tensor[] wanted;
        using (no_grad())
        {
            wanted = [.. Features(images)];
        }

        return Features(reconstruction).Zip(wanted, (own, other) => nn.functional.mse_loss(own, other))
            .Aggregate((sum, term) => sum + term);
    }

    /// <summary>Adds the weighted distance to a loss; with a weight of 0 there is nothing to add, and no gradient.</summary>
    public (Tensor Total, Tensor Distance) AddTo(Tensor loss, double weight, Tensor reconstruction, Tensor images)
    {
        if (weight == 0)
        {
            using var frozen = no_grad();
            return (loss, Distance(reconstruction, images));
        }

        var distance = Distance(reconstruction, images);
        return (loss + weight * distance, distance);
    }

    /// <summary>Frees the weights.</summary>
    public void Dispose()
    {
        foreach (var (weight, bias) in _layers)
        {
            weight.Dispose();
            bias.Dispose();
        }
    }

    private IEnumerable<Tensor> Features(Tensor images)
    {
        var features = images.expand(-1, 3, -1, -1);
        foreach (var ((layer, _, _), (weight, bias)) in Convolutions.Zip(_layers))
        {
            var input = AfterPool.Contains(layer) ? nn.functional.max_pool2d(features, [2, 2], [2, 2]) : features;
            features = nn.functional.relu(nn.functional.conv2d(input, weight, bias, padding: [1, 1]));
            if (Taps.Contains(layer))
            {
                yield return features;
            }
        }
    }
}
