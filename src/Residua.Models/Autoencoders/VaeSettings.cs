using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>Variational autoencoder; the defaults are the original's, for images of 128×128.</summary>
/// <remarks>Zimmerer et al. 2019.</remarks>
public sealed record VaeSettings : AutoencoderSettings, IValidatableObject
{
    /// <summary>
    /// Channels after each halving of the image; 4×4 pixels must be left behind the last. Default 16, 32, 64, 256, 256.
    /// </summary>
    public IReadOnlyList<int> Channels { get; init; } = [16, 32, 64, 256, 256];

    /// <summary>Length of the latent vector. Default 256.</summary>
    [Range(1, 65536)]
    public int Latent { get; init; } = 256;

    /// <summary>Logarithm of the standard deviation that the loss takes pixels to have. Default 0.</summary>
    [Range(-10.0, 10.0)]
    public double RecLogStd { get; init; }

    /// <summary>
    /// Whether the loss takes the exponential of the latent standard deviation for the standard deviation, as the original's does
    /// by accident. Default true.
    /// </summary>
    public bool DoubleExponential { get; init; } = true;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => ChannelLists.Check(Channels);

    /// <inheritdoc />
    internal override AutoencoderNetwork CreateNetwork(int imageSize)
    {
        ChannelLists.Require(Channels);
        Halvings.Check("model.channels", imageSize, Channels.Count);
        return new Vae(this);
    }

    /// <inheritdoc />
    internal override AutoencoderObjective CreateObjective(AutoencoderParts parts) => new VaeObjective(parts, this);
}
