using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>β-VAE of strided convolutions; it draws from the latent distribution also where it is evaluated.</summary>
/// <remarks>
/// Higgins et al. 2017, in the form of Burgess et al. 2018. Names and order of the parts, and of their initial draws, are the
/// original's.
/// </remarks>
internal sealed class BetaVae : AutoencoderNetwork
{
    [ComponentName(Name = "encoder")]
    private readonly Sequential _encoder;

    [ComponentName(Name = "decoder")]
    private readonly Sequential _decoder;

    /// <param name="sizes">Their depth leads from the image to 4×4 pixels.</param>
    public BetaVae(BetaVaeSettings sizes)
        : base("beta-vae")
    {
        (_encoder, _decoder) = (Encoder(sizes), Decoder(sizes));
        RegisterComponents();
        Redraw();
    }

    /// <inheritdoc />
    public override ReconstructedBatch Reconstruct(Tensor images) => new(Run(images).Reconstruction);

    /// <param name="images">(B, 1, H, W).</param>
    public LatentOutput Run(Tensor images)
    {
        var parts = Encode(images);
        return new(_decoder.call(StandardNormal.Sample(parts[0], parts[1])), parts[0], parts[1]);
    }

    /// <summary>The mean and the logarithm of the variance, (B, L) each.</summary>
    internal Tensor[] Encode(Tensor images) => _encoder.call(images).chunk(2, 1);

    /// <summary>(B, L) → (B, 1, H, W).</summary>
    internal Tensor Decode(Tensor latent) => _decoder.call(latent);

    private static Sequential Encoder(BetaVaeSettings sizes)
    {
        var encoder = Sequential(Conv2d(1, sizes.Width, 4, stride: 2, padding: 1), ReLU(inplace: true));
        for (var halving = 1; halving < sizes.Depth; halving++)
        {
            encoder.append(Conv2d(sizes.Width, sizes.Width, 4, stride: 2, padding: 1)).append(ReLU(inplace: true));
        }

        return encoder.append(Conv2d(sizes.Width, sizes.Hidden, 4)).append(ReLU(inplace: true)) // (B, 256, 1, 1)
            .append(Flatten()).append(Linear(sizes.Hidden, 2 * sizes.Latent));
    }

    private static Sequential Decoder(BetaVaeSettings sizes)
    {
        var decoder = Sequential(
            Linear(sizes.Latent, sizes.Hidden), Unflatten(1, [sizes.Hidden, 1, 1]), ReLU(inplace: true),
            ConvTranspose2d(sizes.Hidden, sizes.Width, 4), ReLU(inplace: true)); // (B, 32, 4, 4)
        for (var halving = 1; halving < sizes.Depth; halving++)
        {
            decoder.append(ConvTranspose2d(sizes.Width, sizes.Width, 4, stride: 2, padding: 1)).append(ReLU(inplace: true));
        }

        return decoder.append(ConvTranspose2d(sizes.Width, 1, 4, stride: 2, padding: 1));
    }

    // After all layers have drawn what they begin with; transposed convolutions keep that.
    private void Redraw()
    {
        foreach (var layer in _encoder.modules().Concat(_decoder.modules()))
        {
            (Parameter? weight, Parameter? bias) = layer switch
            {
                Conv2d convolution => (convolution.weight, convolution.bias),
                Linear linear => (linear.weight, linear.bias),
                _ => (null, null),
            };
            if (weight is not null && bias is not null)
            {
                init.kaiming_normal_(weight);
                init.zeros_(bias);
            }
        }
    }
}

/// <summary>What an autoencoder makes of a batch that draws from a normal distribution for each image.</summary>
/// <param name="Reconstruction">(B, 1, H, W).</param>
/// <param name="Mean">(B, L), of the latent distribution.</param>
/// <param name="LogVariance">(B, L), logarithm of its variance.</param>
internal sealed record LatentOutput(Tensor Reconstruction, Tensor Mean, Tensor LogVariance);
