using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Convolutions down to a small feature map, a bottleneck, transposed convolutions back up.</summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class ConvolutionalAutoencoder : ReconstructionNetwork
{
    [ComponentName(Name = "encoder")]
    private readonly Sequential _encoder;

    [ComponentName(Name = "bottleneck")]
    private readonly Module<Tensor, Tensor> _bottleneck;

    [ComponentName(Name = "decoder_input")]
    private readonly Module<Tensor, Tensor> _decoderInput;

    [ComponentName(Name = "decoder")]
    private readonly Sequential _decoder;

    private ConvolutionalAutoencoder(
        string name, ConvolutionStack stack, Func<Module<Tensor, Tensor>> bottleneck, Func<Module<Tensor, Tensor>> decoderInput)
        : base(name)
    {
        _encoder = stack.Encoder();
        _bottleneck = bottleneck();
        _decoderInput = decoderInput();
        _decoder = stack.Decoder();
        RegisterComponents();
    }

    /// <summary>The bottleneck is a vector.</summary>
    public static ConvolutionalAutoencoder Dense(AeSettings model, int imageSize)
    {
        var stack = ConvolutionStack.For(model, imageSize);
        long edge = model.Bottleneck, features = stack.Channels * edge * edge;
        return new(
            "ae",
            stack,
            () => Sequential(Flatten(), Linear(features, model.Latent, hasBias: false)), // (B, L)
            () => Sequential(Linear(model.Latent, features, hasBias: false), Unflatten(1, [stack.Channels, edge, edge])));
    }

    /// <summary>The bottleneck is a feature map of a few channels.</summary>
    public static ConvolutionalAutoencoder Spatial(SpatialAeSettings model, int imageSize)
    {
        var stack = ConvolutionStack.For(model, imageSize);
        return new(
            "spatial-ae",
            stack,
            () => Conv2d(stack.Channels, model.LatentChannels, 1, bias: false), // (B, C, 8, 8)
            () => ConvTranspose2d(model.LatentChannels, stack.Channels, 1, bias: false));
    }

    public override Tensor Reconstruct(Tensor images)
    {
        using var features = _encoder.call(images); // (B, 4w, 8, 8)
        using var latent = _bottleneck.call(features);
        using var spread = _decoderInput.call(latent); // (B, 4w, 8, 8)
        return _decoder.call(spread); // (B, 1, H, W)
    }

    /// <summary>The mean absolute error.</summary>
    internal override ReconstructionLoss Loss(double latentWeight) => new(
        images =>
        {
            var reconstruction = Reconstruct(images);
            return new(reconstruction, [functional.l1_loss(reconstruction, images)]);
        },
        ["train/rec_loss"],
        ["val/loss"]);
}
