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
    private readonly FeatureStack _vgg;

    private PerceptualLoss(FeatureStack vgg) => _vgg = vgg;

    /// <summary>Loads the weights; whatever else is in the file is not looked at.</summary>
    /// <param name="path">A <c>.safetensors</c> file, or what <c>torch.save</c> wrote, with torchvision's names.</param>
    /// <param name="device">Where it runs.</param>
    /// <exception cref="BadInputException">The file cannot be read, or holds the weights of another network.</exception>
    public static PerceptualLoss Load(string path, Device device) => new(FeatureStack.Load(
        path,
        [
            Layer(0, 3, 64),
            Layer(2, 64, 64) with { IsTap = false },
            Layer(5, 64, 128) with { Pool = 2 },
            Layer(7, 128, 128) with { IsTap = false },
            Layer(10, 128, 256) with { Pool = 2 },
            Layer(12, 256, 256) with { IsTap = false },
            Layer(14, 256, 256) with { IsTap = false },
            Layer(16, 256, 256) with { IsTap = false },
            Layer(19, 256, 512) with { Pool = 2 },
        ],
        device));

    /// <summary>The distance of two batches; the gradient reaches the first.</summary>
    /// <param name="reconstruction">(B, 1, H, W) in [0, 1].</param>
    /// <param name="images">(B, 1, H, W) in [0, 1].</param>
    /// <returns>One number.</returns>
    public Tensor Distance(Tensor reconstruction, Tensor images)
    {
        Tensor[] wanted;
        using (no_grad())
        {
            wanted = [.. _vgg.Features(images.expand(-1, 3, -1, -1))];
        }

        return _vgg.Features(reconstruction.expand(-1, 3, -1, -1))
            .Zip(wanted, (own, other) => nn.functional.mse_loss(own, other)).Aggregate((sum, term) => sum + term);
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
    public void Dispose() => _vgg.Dispose();

    private static FeatureLayer Layer(int number, int from, int to) => new(number, from, to, Kernel: 3, Stride: 1, Padding: 1);
}
