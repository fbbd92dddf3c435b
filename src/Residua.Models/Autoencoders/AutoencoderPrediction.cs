namespace Residua.Models;

/// <summary>What an autoencoder makes of an image.</summary>
/// <param name="Reconstruction">(H · W): what the image is compared with.</param>
public sealed record AutoencoderPrediction(float[] Reconstruction)
{
    /// <summary>(H · W): MorphAEus' reconstruction before it is deformed; null for other autoencoders.</summary>
    public float[]? Prior { get; init; }

    /// <summary>(H · W): the image deformed towards the prior; null for other autoencoders.</summary>
    public float[]? Reversed { get; init; }

    /// <summary>
    /// (2 · H · W), rows before columns, in pixels: the velocity of MorphAEus' deformation; null for other autoencoders.
    /// </summary>
    public float[]? Velocity { get; init; }
}
