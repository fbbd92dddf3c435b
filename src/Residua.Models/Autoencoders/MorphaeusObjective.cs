using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>MorphAEus' training: at first the prior alone, later its deformation too.</summary>
internal sealed class MorphaeusObjective : AutoencoderObjective
{
    private readonly MorphaeusNetwork _network;
    private readonly MorphaeusSettings _model;
    private readonly Optimiser _adam;

    public MorphaeusObjective(AutoencoderParts parts, MorphaeusSettings model)
        : base(parts) =>
        (_network, _model, _adam) = ((MorphaeusNetwork)parts.Network, model, ScheduledAdam(parts.Network.parameters()));

    /// <inheritdoc />
    public override IReadOnlyList<Optimiser> Optimisers => [_adam];

    /// <inheritdoc />
    public override string Best => "loss_mse";

    /// <inheritdoc />
    public override IReadOnlyList<EpochLog> EpochLogs =>
    [
        EpochLog.Mean("Train/Loss_", "loss_mse"),
        .. Perceptual is null ? Array.Empty<EpochLog>() : [EpochLog.Mean("Train/Loss_PL_", "loss_pl")],
        EpochLog.Mean("Train/Loss_Reg_", "reg_deform"),
        EpochLog.Mean("Train/Loss_Deformation_", "loss_deform"),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<LossTerm> Step(TrainingBatch batch)
    {
        var images = batch.Images;
        var prior = _network.DrawPrior(batch.Input);
        var error = _model.Loss.Of(prior.Prior, images);
        var (reconstruction, distance) = Perceptual is null
            ? (error, null)
            : Perceptual.AddTo(error, Training.Alfa, prior.Prior, images);

        // In the first phase the losses of the deformation are only logged.
        var isMorphing = batch.Epoch >= _model.MorphFrom;
        using var grad = enable_grad(isMorphing);
        var deformed = _network.Deform(images, prior);
        var roughness = DeformationLosses.Roughness(deformed.Velocity!);
        var similarity = 0.5 * (DeformationLosses.Ncc(images, deformed.Reconstruction)
            + DeformationLosses.Ncc(deformed.Prior!, deformed.Reversed!));
        var morph = similarity + _model.BetaAt(batch.Epoch) * roughness;
        var loss = isMorphing ? reconstruction + _model.Delta * morph : reconstruction;
        _adam.Minimise(loss);
        return
        [
            new("loss_mse", error),
            .. distance is null ? Array.Empty<LossTerm>() : [new("loss_pl", distance)],
            new("L_Rec", reconstruction),
            new("loss", loss),
            new("reg_deform", roughness),
            new("loss_deform", similarity),
            new("L_Morph", morph),
        ];
    }

    /// <inheritdoc />
    public override IReadOnlyList<NamedValue> Rate(Tensor images)
    {
        var batch = _network.Reconstruct(images);
        var mse = 0.5 * (nn.functional.mse_loss(batch.Prior!, images) + nn.functional.mse_loss(batch.Reconstruction, images));
        NamedValue[] values =
            [new("loss_prec", _model.Loss.Of(batch.Prior!, images).item<float>()), new("loss_mse", mse.item<float>())];
        return Perceptual is null
            ? values
            : [.. values, new("loss_pl", Perceptual.Distance(batch.Prior!, images).item<float>())];
    }

    /// <inheritdoc />
    public override IReadOnlyList<NamedValue> ValuesOf(int epoch) => [new("beta", _model.BetaAt(epoch))];
}
