using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// The negative evidence lower bound: divergence of the latent distribution from the standard normal one, and the negative
/// logarithm of the pixels' probability.
/// </summary>
/// <remarks>Kingma, Welling 2014, eq. 3; sums over dimensions and pixels, mean over images.</remarks>
internal sealed class VaeObjective(AutoencoderParts parts, VaeSettings settings) : GenericObjective(parts)
{
    private static readonly double LogRootTwoPi = Math.Log(Math.Tau) / 2;
    private readonly Vae _network = (Vae)parts.Network;

    /// <inheritdoc />
    protected override (Tensor Reconstruction, Tensor Loss) Criterion(Tensor input, Tensor images)
    {
        var output = _network.Run(input);
        var divergence = Divergence(output);
        var pixels = (output.Reconstruction - images).pow(2) / (2 * Math.Exp(2 * settings.RecLogStd))
            + (settings.RecLogStd + LogRootTwoPi);
        return (output.Reconstruction, (divergence.sum([1, 2, 3]) + pixels.sum([1, 2, 3])).mean());
    }

    // By accident the original takes the standard deviation for its logarithm.
    private Tensor Divergence(VaeOutput output)
    {
        var logDeviation = settings.DoubleExponential ? output.LogDeviation.exp() : output.LogDeviation;
        return (logDeviation.exp().pow(2) + output.Mean.pow(2) - 1) * 0.5 - logDeviation;
    }
}
