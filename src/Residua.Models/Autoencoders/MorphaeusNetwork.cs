using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>An autoencoder, and a deformer that fits its output to the input.</summary>
/// <remarks>
/// Bercea et al. 2023. Names and order of the parts are the original's: they name its tensors and decide its initial weights.
/// </remarks>
internal sealed class MorphaeusNetwork : AutoencoderNetwork
{
    [ComponentName(Name = "encoder")]
    private readonly ConvEncoder _encoder;

    [ComponentName(Name = "decoder")]
    private readonly ConvDecoder _decoder;

    [ComponentName(Name = "deformer")]
    private readonly Deformer _deformer;

    private readonly int _references;

    /// <summary>Makes the network.</summary>
    /// <param name="plan">Sizes of the autoencoder.</param>
    /// <param name="references">Levels of encoder and decoder, the largest ones, that the deformer sees.</param>
    /// <param name="imageSize">Edge of the square images, in pixels.</param>
    public MorphaeusNetwork(ConvAePlan plan, int references, int imageSize)
        : base("morphaeus")
    {
        _references = references;
        (_encoder, _decoder) = (new(plan), new(plan));
        _deformer = new(new DeformerLevels([.. FromSmallest(plan.Down)], [.. OfSameSize(plan.Up)]), imageSize);
        RegisterComponents();
    }

    /// <summary>Encodes and decodes.</summary>
    /// <param name="images">(B, 1, H, W).</param>
    public PriorBatch DrawPrior(Tensor images)
    {
        List<Tensor> encoded = [], decoded = [];
        var prior = _decoder.Decode(_encoder.Encode(images, encoded), decoded);
        return new(prior, [.. FromSmallest(encoded)], [.. OfSameSize(decoded)]);
    }

    /// <summary>Deforms prior and images towards each other.</summary>
    /// <param name="images">(B, 1, H, W).</param>
    /// <param name="prior">What <see cref="DrawPrior"/> made of them.</param>
    public ReconstructedBatch Deform(Tensor images, PriorBatch prior) => _deformer.Deform(images, prior);

    /// <inheritdoc />
    public override ReconstructedBatch Reconstruct(Tensor images) => Deform(images, DrawPrior(images));

    // Levels of a half, a quarter and an eighth of the size, the last one first.
    private IEnumerable<T> FromSmallest<T>(IReadOnlyList<T> encoder) => encoder.Take(_references).Reverse();

    // The decoder's levels come from the smallest; the last one is of the image's size, which no level of the encoder has.
    private IEnumerable<T> OfSameSize<T>(IReadOnlyList<T> decoder) =>
        decoder.Skip(decoder.Count - 1 - _references).Take(_references);
}

/// <summary>What the autoencoder makes of a batch before it is deformed.</summary>
/// <param name="Prior">(B, 1, H, W).</param>
/// <param name="Encoded">What the deformer sees of the encoder, the smallest level first.</param>
/// <param name="Decoded">What it sees of the decoder, of the same sizes.</param>
internal sealed record PriorBatch(Tensor Prior, IReadOnlyList<Tensor> Encoded, IReadOnlyList<Tensor> Decoded);
