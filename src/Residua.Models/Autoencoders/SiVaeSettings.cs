using System.ComponentModel.DataAnnotations;

namespace Residua.Models;

/// <summary>Soft-introspective variational autoencoder; the defaults are the original's, for images of 128×128.</summary>
/// <remarks>Daniel, Tamar 2021. What it reconstructs is drawn also where it is evaluated.</remarks>
public sealed record SiVaeSettings : AutoencoderSettings, IValidatableObject
{
    /// <summary>Channels before each halving of the image. Default 64, 128, 256, 512, 512.</summary>
    public IReadOnlyList<int> Channels { get; init; } = [64, 128, 256, 512, 512];

    /// <summary>Length of the latent vector. Default 128.</summary>
    [Range(1, 65536)]
    public int Latent { get; init; } = 128;

    /// <summary>
    /// Whether the shortcut of a residual block has a convolution also where two neighbours in the list of channels are the same
    /// number but more than 256, as in the original by accident: it compares objects. Default true.
    /// </summary>
    public bool ShortcutByIdentity { get; init; } = true;

    /// <summary>
    /// Whether the encoder begins with running variances of 0.9, as a pass of zeros leaves them in the original. Default true;
    /// false: 1.
    /// </summary>
    public bool DummyPass { get; init; } = true;

    /// <summary>Weight of the divergence. Default 1.</summary>
    [Range(0.0, 1e6)]
    public double BetaKl { get; init; } = 1;

    /// <summary>Weight of the reconstruction error. Default 1.</summary>
    [Range(0.0, 1e6)]
    public double BetaRec { get; init; } = 1;

    /// <summary>Weight of the divergence of generated images, which the encoder raises. Default 256.</summary>
    [Range(0.0, 1e6)]
    public double BetaNeg { get; init; } = 256;

    /// <summary>Weight of the reconstruction error of generated images, which the decoder lowers. Default 1e-8.</summary>
    [Range(0.0, 1e6)]
    public double GammaR { get; init; } = 1e-8;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => ChannelLists.Check(Channels);

    /// <inheritdoc />
    internal override AutoencoderNetwork CreateNetwork(int imageSize)
    {
        ChannelLists.Require(Channels);
        Halvings.Check("model.channels", imageSize, Channels.Count, smallest: null);
        return new IntrospectiveVae(this, imageSize);
    }

    /// <inheritdoc />
    internal override AutoencoderObjective CreateObjective(AutoencoderParts parts) => new SiVaeObjective(parts, this);
}
