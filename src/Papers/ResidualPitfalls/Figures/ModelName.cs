using Residua.Models;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What a model is called in the legends of the paper's figures.</summary>
internal static class ModelName
{
    /// <summary>Such as <c>AE 128</c> or <c>Spatial 8x8x1</c>.</summary>
    public static string Of(ModelSettings model) => model.Kind switch
    {
        ModelKind.Ae => $"AE {model.Latent}",
        ModelKind.SpatialAe => $"Spatial {model.Bottleneck}x{model.Bottleneck}x{model.LatentChannels}",
        _ => "VQ-VAE",
    };
}
