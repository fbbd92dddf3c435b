using Residua.Models;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>What a model is called in the legends of the paper's figures.</summary>
internal static class ModelName
{
    /// <summary>Such as <c>AE 128</c> or <c>Spatial 8x8x1</c>.</summary>
    public static string Of(ModelSettings model) => model switch
    {
        AeSettings ae => $"AE {ae.Latent}",
        SpatialAeSettings ae => $"Spatial {ae.Bottleneck}x{ae.Bottleneck}x{ae.LatentChannels}",
        _ => "VQ-VAE",
    };
}
