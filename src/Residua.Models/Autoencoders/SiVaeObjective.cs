using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Residua.Models;

/// <summary>
/// Two players within a batch: the encoder tells images from generated ones by their evidence lower bound, the decoder raises
/// that of what it generates.
/// </summary>
/// <remarks>
/// Daniel, Tamar 2021, algorithm 1. Six draws for each image: what both phases generate from, the latent vector of the image, and
/// in each phase those of its reconstruction and of the generated image.
/// </remarks>
internal sealed class SiVaeObjective : AutoencoderObjective
{
    private readonly IntrospectiveVae _network;
    private readonly SiVaeSettings _settings;
    private readonly Optimiser _encoder;
    private readonly Optimiser _decoder;

    public SiVaeObjective(AutoencoderParts parts, SiVaeSettings settings)
        : base(parts)
    {
        (_network, _settings) = ((IntrospectiveVae)parts.Network, settings);
        _encoder = Adam("encoder", _network.Encoder, rateName: "lr");
        _decoder = Adam("decoder", _network.Decoder);
    }

    /// <inheritdoc />
    public override IReadOnlyList<Optimiser> Optimisers => [_encoder, _decoder];

    /// <inheritdoc />
    public override IReadOnlyList<EpochLog> EpochLogs =>
    [
        // The original weighs only the second of the two by the images of the batch.
        new(
            "Train/Loss_DKLS",
            batch => batch.Images * batch["optimizer_d/lossD_fake_kl"] - batch["optimizer_e/lossE_real_kl"]),
        EpochLog.Mean("Train/Loss_REAL", "optimizer_e/lossE_real_kl"),
        EpochLog.Mean("Train/Loss_FAKE", "optimizer_d/lossD_fake_kl"),
        EpochLog.Mean("Train/Loss_REC", "optimizer_d/lossD_rec_kl"),
        EpochLog.Mean("Train/Loss_REC_ERRS", "optimizer_d/loss_rec"),
        EpochLog.Mean("Train/Loss_EXP_F", "optimizer_e/expelbo_fake"),
        EpochLog.Mean("Train/Loss_EXP_R", "optimizer_e/expelbo_rec"),
    ];

    /// <inheritdoc />
    public override double LogStart => 0;

    /// <inheritdoc />
    public override IReadOnlyList<LossTerm> Step(TrainingBatch batch)
    {
        var images = batch.Input;
        var noise = StandardNormal.Draw([images.shape[0], _settings.Latent], images.device);
        var (terms, latent) = LearnToEncode(images, noise);
        return [.. terms, .. LearnToDecode(images, noise, latent)];
    }

    /// <inheritdoc />
    public override IReadOnlyList<NamedValue> Rate(Tensor images)
    {
        var reconstruction = _network.Reconstruct(images).Reconstruction;
        var error = mse_loss(reconstruction, images).item<float>();
        NamedValue[] values = [new("loss_prec", error), new("loss_mse", error)];
        return Perceptual is null
            ? values
            : [.. values, new("loss_pl", Perceptual.Distance(reconstruction, images).item<float>())];
    }

    private (LossTerm[] Terms, Tensor Latent) LearnToEncode(Tensor images, Tensor noise)
    {
        using var scope = NewDisposeScope();
        using var frozen = _network.Decoder.Frozen();
        var fake = _network.Decoder.call(noise);
        var (mean, logVariance) = _network.Encoder.call(images);
        var latent = StandardNormal.Sample(mean, logVariance);
        var reconstruction = _network.Decoder.call(latent);
        var error = Errors(images, reconstruction).mean();
        var divergence = StandardNormal.Divergence(mean, logVariance).mean();

        // What is reconstructed again is not followed back; what it is compared with is.
        var again = _network.Run(reconstruction.detach());
        var fakeAgain = _network.Run(fake.detach());
        var (of, ofFake) = (Bound(reconstruction, again), Bound(fake, fakeAgain));
        var expected = (of.Expected + ofFake.Expected) * 0.25;
        var real = Scale(images) * (_settings.BetaRec * error + _settings.BetaKl * divergence);
        var loss = real + expected;
        _encoder.Minimise(loss);
        return (
            Terms(
                "optimizer_e", ("loss_rec", error), ("lossE_real_kl", divergence), ("kl_rec", of.Divergences.mean()),
                ("kl_fake", ofFake.Divergences.mean()), ("loss_rec_rec_e", of.Errors.mean()),
                ("loss_rec_fake_e", ofFake.Errors.mean()), ("expelbo_rec", of.Expected), ("expelbo_fake", ofFake.Expected),
                ("lossE_fake", expected), ("lossE_real", real), ("lossE", loss)),
            latent.detach().MoveToOuterDisposeScope());
    }

    private LossTerm[] LearnToDecode(Tensor images, Tensor noise, Tensor latent)
    {
        using var scope = NewDisposeScope();
        using var frozen = _network.Encoder.Frozen();
        var (fake, reconstruction) = (_network.Decoder.call(noise), _network.Decoder.call(latent));
        var error = Errors(images, reconstruction).mean();
        var (of, ofFake) = (_network.Encoder.call(reconstruction), _network.Encoder.call(fake));
        var divergence = StandardNormal.Divergence(of.Mean, of.LogVariance).mean();
        var fakeDivergence = StandardNormal.Divergence(ofFake.Mean, ofFake.LogVariance).mean();
        var again = Errors(reconstruction.detach(), Redrawn(of)).mean();
        var fakeAgain = Errors(fake.detach(), Redrawn(ofFake)).mean();
        var loss = Scale(images) * (_settings.BetaRec * error + 0.5 * _settings.BetaKl * (divergence + fakeDivergence)
            + _settings.GammaR * 0.5 * _settings.BetaRec * (again + fakeAgain));
        _decoder.Minimise(loss);
        return Terms(
            "optimizer_d", ("loss_rec", error), ("loss_rec_rec", again), ("loss_fake_rec", fakeAgain),
            ("lossD_rec_kl", divergence), ("lossD_fake_kl", fakeDivergence), ("lossD", loss));
    }

    // Decoded from a draw, through which no gradient goes back to the encoder.
    private Tensor Redrawn((Tensor Mean, Tensor LogVariance) latent) =>
        _network.Decoder.call(StandardNormal.Sample(latent.Mean.detach(), latent.LogVariance.detach()));

    private (Tensor Errors, Tensor Divergences, Tensor Expected) Bound(Tensor images, LatentOutput output)
    {
        var errors = Errors(images, output.Reconstruction);
        var divergences = StandardNormal.Divergence(output.Mean, output.LogVariance);
        var bounds = _settings.BetaRec * errors + _settings.BetaNeg * divergences;
        return (errors, divergences, (-2 * Scale(images) * bounds).exp().mean());
    }

    // (B), sums over pixels.
    private static Tensor Errors(Tensor images, Tensor reconstruction) => (reconstruction - images).pow(2).sum([1, 2, 3]);

    private static double Scale(Tensor images) => 1.0 / (images.shape[2] * images.shape[3]);

    private Optimiser Adam(string name, nn.Module part, string? rateName = null) =>
        new(name, optim.Adam(part.parameters(), Training.Lr), LearningRate.Constant(Training.Lr)) { RateName = rateName };

    private static LossTerm[] Terms(string optimiser, params (string Name, Tensor Value)[] terms) =>
        [.. terms.Select(term => new LossTerm($"{optimiser}/{term.Name}", term.Value.detach().MoveToOuterDisposeScope()))];
}
