using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>An error of pixels; the input of a training step has noise on it, what is to be given back has none.</summary>
internal sealed class DaeObjective(AutoencoderParts parts, DaeSettings settings) : GenericObjective(parts)
{
    private readonly AutoencoderNetwork _network = parts.Network;
    private readonly NumpyRandom _shifts = new((uint)parts.Seed);

    /// <inheritdoc />
    public override IReadOnlyDictionary<string, ICheckpointed> State =>
        new Dictionary<string, ICheckpointed> { ["shifts"] = new StreamState(_shifts) };

    /// <inheritdoc />
    public override Tensor Corrupt(Tensor images) => CoarseNoise.AddTo(images, settings.NoiseStd, settings.NoiseRes, _shifts);

    /// <inheritdoc />
    protected override (Tensor Reconstruction, Tensor Loss) Criterion(Tensor input, Tensor images)
    {
        var reconstruction = _network.Reconstruct(input).Reconstruction;
        return (reconstruction, settings.Loss.Of(reconstruction, images));
    }
}
