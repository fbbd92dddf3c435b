using System.Text.Json.Serialization;
using Residua.Data;

namespace Residua.Models;

/// <summary>
/// One of the compared autoencoders, its sizes and what only its own loss needs: conv-ae (spatial or dense bottleneck, any
/// depth), vae and beta-vae (variational), aae (adversarial), si-vae (soft-introspective), dae (denoising U-Net) or morphaeus (an
/// autoencoder whose output is deformed towards the input).
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ConvAeSettings), "conv-ae")]
[JsonDerivedType(typeof(VaeSettings), "vae")]
[JsonDerivedType(typeof(BetaVaeSettings), "beta-vae")]
[JsonDerivedType(typeof(AaeSettings), "aae")]
[JsonDerivedType(typeof(SiVaeSettings), "si-vae")]
[JsonDerivedType(typeof(DaeSettings), "dae")]
[JsonDerivedType(typeof(MorphaeusSettings), "morphaeus")]
public abstract record AutoencoderSettings
{
    /// <summary>
    /// A new network on the CPU; its weights come from torch's generator, drawn in the order in which the original draws them.
    /// </summary>
    /// <param name="imageSize">Edge of the square images, in pixels.</param>
    /// <exception cref="BadInputException">The sizes do not fit each other.</exception>
    internal abstract AutoencoderNetwork CreateNetwork(int imageSize);

    /// <summary>What the network is trained to do, with its optimisers; draws nothing from torch's generator.</summary>
    /// <param name="parts">The network, of this kind and on its device, and what else a loss may need.</param>
    internal abstract AutoencoderObjective CreateObjective(AutoencoderParts parts);
}
