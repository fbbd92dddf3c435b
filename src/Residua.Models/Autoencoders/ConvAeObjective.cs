using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>The mean absolute or squared error.</summary>
internal sealed class ConvAeObjective(AutoencoderParts parts, PixelLoss loss) : GenericObjective(parts)
{
    private readonly AutoencoderNetwork _network = parts.Network;

    /// <inheritdoc />
    protected override (Tensor Reconstruction, Tensor Loss) Criterion(Tensor input, Tensor images)
    {
        var reconstruction = _network.Reconstruct(input).Reconstruction;
        return (reconstruction, loss.Of(reconstruction, images));
    }
}
