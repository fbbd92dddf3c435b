using Residua.Data;

namespace Residua.Models;

/// <summary>Makes networks.</summary>
public static class Networks
{
    /// <summary>A new network; its weights come from torch's generator, drawn in the order in which the original draws them.</summary>
    /// <param name="model">Architecture and sizes.</param>
    /// <param name="imageSize">Edge of the square slices, in pixels.</param>
    /// <exception cref="BadInputException">The sizes do not fit each other.</exception>
    public static ReconstructionNetwork Create(ModelSettings model, int imageSize) => model.Kind switch
    {
        ModelKind.Ae => ConvolutionalAutoencoder.Dense(model, imageSize),
        ModelKind.SpatialAe => ConvolutionalAutoencoder.Spatial(model, imageSize),
        ModelKind.VqVae => new VqVae(model.VqVae, imageSize),
        _ => throw new ArgumentOutOfRangeException(nameof(model), model.Kind, "not an architecture"),
    };
}
