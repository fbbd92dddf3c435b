using System.Runtime.InteropServices;
using Residua.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Residua.Models;

/// <summary>
/// Four players within a batch: the discriminator of images, the generator that deceives it, the discriminator of latent vectors,
/// and the autoencoder that deceives that one and reconstructs.
/// </summary>
/// <remarks>
/// Pidhorskyi et al. 2018, section 3.2. The original trains in training mode, and asks whether to end early only where the
/// validation has improved: never.
/// </remarks>
internal sealed class AaeObjective : AutoencoderObjective
{
    private const double ReconstructionWeight = 2;
    private const double LatentWeight = 2;
    private readonly AdversarialAutoencoder _network;
    private readonly AaeSettings _settings;
    private readonly Optimiser _discriminator;
    private readonly Optimiser _generator;
    private readonly Optimiser _latentDiscriminator;
    private readonly Optimiser _autoencoder;

    public AaeObjective(AutoencoderParts parts, AaeSettings settings)
        : base(parts)
    {
        (_network, _settings) = ((AdversarialAutoencoder)parts.Network, settings);
        _discriminator = Adam("D", _network.Discriminator.parameters());
        _generator = Adam("G", _network.Generator.parameters());
        _latentDiscriminator = Adam("ZD", _network.LatentDiscriminator.parameters());
        _autoencoder = Adam("GE", [.. _network.Encoder.parameters(), .. _network.Generator.parameters()]);
    }

    /// <inheritdoc />
    public override IReadOnlyList<Optimiser> Optimisers => [_discriminator, _generator, _latentDiscriminator, _autoencoder];

    /// <inheritdoc />
    public override IReadOnlyList<EpochLog> EpochLogs =>
    [
        EpochLog.Mean("Train/Loss_D_", "D_optimizer/D_train_loss"),
        EpochLog.Mean("Train/Loss_G_", "G_optimizer/G_train_loss"),
        EpochLog.Mean("Train/Loss_ZD_", "ZD_optimizer/ZD_train_loss"),
        EpochLog.Mean("Train/Loss_E_", "GE_optimizer/E_train_loss"),
        EpochLog.Mean("Train/Loss_GE_", "GE_optimizer/Recon_loss"),
        .. Perceptual is null ? [] : new[] { EpochLog.Mean("Train/Loss_PL_", "GE_optimizer/loss_pl") },
    ];

    /// <inheritdoc />
    public override string Best => "loss_rec";

    /// <inheritdoc />
    public override bool TrainingMode => true;

    /// <inheritdoc />
    public override bool StopsEarly => false;

    /// <inheritdoc />
    public override double LogStart => 0;

    /// <inheritdoc />
    public override IReadOnlyList<LossTerm> Step(TrainingBatch batch) => Finite<IReadOnlyList<LossTerm>>(() =>
    [
        .. Discriminate(batch.Input),
        .. Generate(batch.Input),
        .. DiscriminateLatent(batch.Input),
        .. Reconstruct(batch.Input),
    ]);

    /// <inheritdoc />
    public override IReadOnlyList<NamedValue> Rate(Tensor images) => Finite<IReadOnlyList<NamedValue>>(() =>
    {
        var reconstruction = _network.Reconstruct(images).Reconstruction;
        var error = binary_cross_entropy(reconstruction, images) * ReconstructionWeight;
        NamedValue[] values =
            [new("loss_rec", error.item<float>()), new("loss_mse", mse_loss(reconstruction, images).item<float>())];
        return Perceptual is null
            ? values
            : [.. values, new("loss_pl", Perceptual.Distance(reconstruction, images).item<float>())];
    });

    // libtorch refuses the cross-entropy of what is no probability, before there is a loss that the loop could look at.
    private static T Finite<T>(Func<T> compute)
    {
        try
        {
            return compute();
        }
        catch (ExternalException failure) when (failure.Message.Contains("between 0 and 1", StringComparison.Ordinal))
        {
            throw new BadInputException(
                "train.lr", "a probability is no number: the training has diverged; a lower learning rate may help", failure);
        }
    }

    private LossTerm[] Discriminate(Tensor images)
    {
        using var scope = NewDisposeScope();
        var real = Cost(_network.Discriminator.call(images), isTrue: true);
        var fake = Cost(_network.Discriminator.call(Generated(images, learns: false)), isTrue: false);
        var loss = real + fake;
        _discriminator.Minimise(loss);
        return Terms("D_optimizer", ("D_real_loss", real), ("D_fake_loss", fake), ("D_train_loss", loss));
    }

    private LossTerm[] Generate(Tensor images)
    {
        using var scope = NewDisposeScope();
        using var frozen = _network.Discriminator.Frozen();
        var loss = Cost(_network.Discriminator.call(Generated(images, learns: true)), isTrue: true);
        _generator.Minimise(loss);
        return Terms("G_optimizer", ("G_train_loss", loss));
    }

    private LossTerm[] DiscriminateLatent(Tensor images)
    {
        using var scope = NewDisposeScope();
        var real = Cost(_network.LatentDiscriminator.call(Noise(images)), isTrue: true);
        var fake = Cost(_network.LatentDiscriminator.call(Encoded(images)), isTrue: false);
        var loss = (real + fake) * LatentWeight;
        _latentDiscriminator.Minimise(loss);
        return Terms("ZD_optimizer", ("ZD_real_loss", real), ("ZD_fake_loss", fake), ("ZD_train_loss", loss));
    }

    private LossTerm[] Reconstruct(Tensor images)
    {
        using var scope = NewDisposeScope();
        using var frozen = _network.LatentDiscriminator.Frozen();
        var latent = _network.Encoder.call(images);
        var reconstruction = _network.Generator.call(latent);
        var deceived = Cost(_network.LatentDiscriminator.call(latent), isTrue: true);
        var error = binary_cross_entropy(reconstruction, images) * ReconstructionWeight;
        _autoencoder.Minimise(error + deceived);
        return Perceptual is null
            ? Terms("GE_optimizer", ("E_train_loss", deceived), ("Recon_loss", error))
            : Terms(
                "GE_optimizer", ("E_train_loss", deceived), ("Recon_loss", error),
                ("loss_pl", Perceptual.Distance(reconstruction.detach(), images)));
    }

    // (B, 1, H, W); the noise is drawn in either case.
    private Tensor Generated(Tensor images, bool learns)
    {
        using var gradients = enable_grad(learns);
        return _network.Generator.call(Noise(images));
    }

    // (B, L), without a gradient.
    private Tensor Encoded(Tensor images)
    {
        using var frozen = no_grad();
        return _network.Encoder.call(images);
    }

    private Tensor Noise(Tensor images) => StandardNormal.Draw([images.shape[0], _settings.Latent], images.device);

    private static Tensor Cost(Tensor judgement, bool isTrue) =>
        binary_cross_entropy(judgement, isTrue ? ones_like(judgement) : zeros_like(judgement));

    private static LossTerm[] Terms(string optimiser, params (string Name, Tensor Value)[] terms) =>
        [.. terms.Select(term => new LossTerm($"{optimiser}/{term.Name}", term.Value.detach().MoveToOuterDisposeScope()))];

    // At the 90th epoch, not after it.
    private Optimiser Adam(string name, IEnumerable<Parameter> parameters) => new(
        name, optim.Adam(parameters, Training.Lr, beta1: 0.5, beta2: 0.999),
        LearningRate.ByEpoch(epoch => Training.Lr / Math.Pow(4, (epoch + 1) / _settings.QuarterEvery)));
}
