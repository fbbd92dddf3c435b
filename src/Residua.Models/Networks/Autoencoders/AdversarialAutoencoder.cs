using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Adversarial autoencoder: encoder and generator, and a discriminator each of images and of latent vectors.</summary>
/// <remarks>
/// Makhzani et al. 2015, in the form of Pidhorskyi et al. 2018. Names and order of the parts are the original's: its normal
/// initial weights reach the latent discriminator only, as the function that draws them looks at the parts and not at their
/// layers.
/// </remarks>
internal sealed class AdversarialAutoencoder : AutoencoderNetwork
{
    /// <param name="sizes">Their layers lead from the image to 4×4 pixels.</param>
    public AdversarialAutoencoder(AaeSettings sizes)
        : base("aae")
    {
        (Encoder, Generator) = (new(sizes), new(sizes));
        (LatentDiscriminator, Discriminator) = (new(sizes), new(sizes));
        RegisterComponents();
    }

    [field: ComponentName(Name = "E")]
    public AaeEncoder Encoder { get; }

    [field: ComponentName(Name = "G")]
    public AaeGenerator Generator { get; }

    [field: ComponentName(Name = "ZD")]
    public AaeLatentDiscriminator LatentDiscriminator { get; }

    [field: ComponentName(Name = "D")]
    public AaeDiscriminator Discriminator { get; }

    /// <inheritdoc />
    public override ReconstructedBatch Reconstruct(Tensor images)
    {
        using var latent = Encoder.call(images);
        return new(Generator.call(latent));
    }
}
