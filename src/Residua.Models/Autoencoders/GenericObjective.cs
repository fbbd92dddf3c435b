using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// The original's generic training: one Adam on a criterion and, where there are weights for it, the perceptual loss.
/// </summary>
internal abstract class GenericObjective : AutoencoderObjective
{
    private readonly Optimiser _adam;

    private protected GenericObjective(AutoencoderParts parts)
        : base(parts) => _adam = ScheduledAdam(parts.Network.parameters());

    /// <inheritdoc />
    public override IReadOnlyList<Optimiser> Optimisers => [_adam];

    /// <inheritdoc />
    public override IReadOnlyList<EpochLog> EpochLogs => Perceptual is null
        ? [EpochLog.Mean("Train/Loss_", "loss_rec")]
        : [EpochLog.Mean("Train/Loss_", "loss_rec"), EpochLog.Mean("Train/Loss_PL_", "loss_pl")];

    /// <inheritdoc />
    public override IReadOnlyList<LossTerm> Step(TrainingBatch batch)
    {
        var (reconstruction, loss) = Criterion(batch.Input, batch.Images);
        if (Perceptual is null)
        {
            _adam.Minimise(loss);
            return [new("loss_rec", loss), new("loss", loss)];
        }

        var (total, distance) = Perceptual.AddTo(loss, Training.Alfa, reconstruction, batch.Images);
        _adam.Minimise(total);
        return [new("loss_rec", loss), new("loss_pl", distance), new("loss", total)];
    }

    /// <inheritdoc />
    public override IReadOnlyList<NamedValue> Rate(Tensor images)
    {
        var (reconstruction, loss) = Criterion(images, images);
        var mse = nn.functional.mse_loss(reconstruction, images);
        NamedValue[] values = [new("loss_prec", loss.item<float>()), new("loss_mse", mse.item<float>())];
        return Perceptual is null
            ? values
            : [.. values, new("loss_pl", Perceptual.Distance(reconstruction, images).item<float>())];
    }

    /// <summary>Reconstructs a batch and rates that; also called by validations.</summary>
    /// <param name="input">(B, 1, H, W): what the network is given.</param>
    /// <param name="images">(B, 1, H, W): what it is to give back.</param>
    /// <returns>(B, 1, H, W), and one number.</returns>
    protected abstract (Tensor Reconstruction, Tensor Loss) Criterion(Tensor input, Tensor images);
}
