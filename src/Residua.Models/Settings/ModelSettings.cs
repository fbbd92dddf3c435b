using System.Text.Json.Serialization;
using Residua.Data;

namespace Residua.Models;

/// <summary>
/// An architecture and its sizes: ae (dense bottleneck), spatial-ae (bottleneck that is a feature map) or vq-vae (two levels of
/// codes).
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AeSettings), "ae")]
[JsonDerivedType(typeof(SpatialAeSettings), "spatial-ae")]
[JsonDerivedType(typeof(VqVaeSettings), "vq-vae")]
public abstract record ModelSettings
{
    /// <summary>
    /// A new network; its weights come from torch's generator, drawn in the order in which the original draws them.
    /// </summary>
    /// <param name="imageSize">Edge of the square slices, in pixels.</param>
    /// <exception cref="BadInputException">The sizes do not fit each other.</exception>
    public abstract ReconstructionNetwork CreateNetwork(int imageSize);
}
