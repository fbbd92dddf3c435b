using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// Residual VAE for soft-introspective training; it draws from the latent distribution also where it is evaluated.
/// </summary>
/// <remarks>Daniel, Tamar 2021. Names and order of the parts are the original's.</remarks>
internal sealed class IntrospectiveVae : AutoencoderNetwork
{
    /// <param name="sizes">Their channels lead to a smallest feature map of a pixel or more.</param>
    /// <param name="imageSize">Edge of the square images.</param>
    public IntrospectiveVae(SiVaeSettings sizes, int imageSize)
        : base("si-vae")
    {
        (Encoder, Decoder) = (new(sizes, imageSize), new(sizes, imageSize));
        RegisterComponents();
    }

    [field: ComponentName(Name = "encoder")]
    public IntrospectiveEncoder Encoder { get; }

    [field: ComponentName(Name = "decoder")]
    public IntrospectiveDecoder Decoder { get; }

    /// <inheritdoc />
    public override ReconstructedBatch Reconstruct(Tensor images) => new(Run(images).Reconstruction);

    /// <param name="images">(B, 1, H, W).</param>
    public LatentOutput Run(Tensor images)
    {
        var (mean, logVariance) = Encoder.call(images);
        return new(Decoder.call(StandardNormal.Sample(mean, logVariance)), mean, logVariance);
    }
}
