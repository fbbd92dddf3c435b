using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Variational autoencoder of strided convolutions without bias or normalisation.</summary>
/// <remarks>Zimmerer et al. 2019. Names and order of the parts are the original's.</remarks>
internal sealed class Vae : AutoencoderNetwork
{
    [ComponentName(Name = "encoder")]
    private readonly BareStack _encoder;

    [ComponentName(Name = "decoder")]
    private readonly BareStack _decoder;

    /// <param name="sizes">Their channels lead from the image to 4×4 pixels.</param>
    public Vae(VaeSettings sizes)
        : base("vae")
    {
        _encoder = BareStack.Encoder(sizes.Channels, sizes.Latent);
        _decoder = BareStack.Decoder(sizes.Channels, sizes.Latent);
        RegisterComponents();
    }

    /// <inheritdoc />
    public override ReconstructedBatch Reconstruct(Tensor images) => new(Run(images).Reconstruction);

    /// <summary>Decodes the mean of the latent distribution in evaluation mode, a draw from it in training mode.</summary>
    /// <param name="images">(B, 1, H, W).</param>
    public VaeOutput Run(Tensor images)
    {
        var parts = _encoder.call(images).chunk(2, 1);
        var (mean, logDeviation) = (parts[0], parts[1]);
        var latent = training
            ? mean + logDeviation.exp() * StandardNormal.Draw(mean.shape, mean.device)
            : mean;
        return new(_decoder.call(latent), mean, logDeviation);
    }
}

/// <summary>What a VAE makes of a batch.</summary>
/// <param name="Reconstruction">(B, 1, H, W), any values.</param>
/// <param name="Mean">(B, L, 1, 1), of the latent distribution.</param>
/// <param name="LogDeviation">(B, L, 1, 1), logarithm of its standard deviation.</param>
internal sealed record VaeOutput(Tensor Reconstruction, Tensor Mean, Tensor LogDeviation);
