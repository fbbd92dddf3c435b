using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A convolutional autoencoder whose code is a vector.</summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class DenseConvAe : AutoencoderNetwork
{
    [ComponentName(Name = "encoder")]
    private readonly ConvEncoder _encoder;

    [ComponentName(Name = "decoder")]
    private readonly ConvDecoder _decoder;

    [ComponentName(Name = "lin_enc")]
    private readonly Conv2d _reduce;

    [ComponentName(Name = "lin_lay_enc")]
    private readonly Linear _toCode;

    [ComponentName(Name = "lin_lay_dec")]
    private readonly Linear _fromCode;

    [ComponentName(Name = "lin_dec")]
    private readonly Conv2d _expand;

    private readonly long[] _shape;

    public DenseConvAe(ConvAePlan plan, int latent, int latentChannels, int imageSize)
        : base("conv-ae")
    {
        int channels = plan.Down[^1], edge = imageSize >> plan.Levels, features = latentChannels * edge * edge;
        (_encoder, _decoder) = (new(plan), new(plan));
        _reduce = nn.Conv2d(channels, latentChannels, 1);
        _toCode = nn.Linear(features, latent);
        _fromCode = nn.Linear(latent, features);
        _expand = nn.Conv2d(latentChannels, channels, 1);
        _shape = [-1, latentChannels, edge, edge];
        RegisterComponents();
    }

    /// <inheritdoc />
    public override ReconstructedBatch Reconstruct(Tensor images)
    {
        var code = _toCode.call(_reduce.call(_encoder.Encode(images)).flatten(1)); // (B, L)
        return new(_decoder.Decode(_expand.call(_fromCode.call(code).reshape(_shape))));
    }
}
