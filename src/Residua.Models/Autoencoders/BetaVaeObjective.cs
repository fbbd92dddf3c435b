using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// The mean squared error, and the divergence of the latent distribution or its distance from a growing capacity.
/// </summary>
/// <remarks>
/// Higgins et al. 2017, eq. 4, and Burgess et al. 2018, eq. 8. Every call of the loss raises the capacity, those of validations
/// and tests included.
/// </remarks>
internal sealed class BetaVaeObjective(AutoencoderParts parts, BetaVaeSettings settings) : GenericObjective(parts)
{
    private readonly BetaVae _network = (BetaVae)parts.Network;
    private readonly Counter _calls = new();

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, ICheckpointed> State =>
        new Dictionary<string, ICheckpointed> { ["loss-calls"] = _calls };

    /// <inheritdoc />
    protected override (Tensor Reconstruction, Tensor Loss) Criterion(Tensor input, Tensor images)
    {
        _calls.Value++;
        var output = _network.Run(input);
        var error = nn.functional.mse_loss(output.Reconstruction, images);
        var divergence = StandardNormal.Divergence(output.Mean, output.LogVariance).mean();
        var cost = settings.LossType == BetaVaeLoss.H
            ? settings.Beta * divergence
            : settings.Gamma * (divergence - Capacity).abs();
        return (output.Reconstruction, error + settings.DivergenceWeight * cost);
    }

    private double Capacity =>
        Math.Min(settings.MaxCapacity * _calls.Value / settings.CapacityCalls, settings.MaxCapacity);
}
