using Residua.Models;

namespace Residua.Papers.Tests;

/// <summary>Settings of models.</summary>
internal static class Models
{
    public static ModelSettings Ae(int latent, int width = 32) => new AeSettings { Latent = latent, Width = width };
}
