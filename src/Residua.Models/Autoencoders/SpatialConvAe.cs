using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A convolutional autoencoder whose code is the encoder's last feature map.</summary>
internal sealed class SpatialConvAe : AutoencoderNetwork
{
    [ComponentName(Name = "encoder")]
    private readonly ConvEncoder _encoder;

    [ComponentName(Name = "decoder")]
    private readonly ConvDecoder _decoder;

    public SpatialConvAe(ConvAePlan plan)
        : base("conv-ae")
    {
        (_encoder, _decoder) = (new(plan), new(plan));
        RegisterComponents();
    }

    /// <inheritdoc />
    public override ReconstructedBatch Reconstruct(Tensor images) => new(_decoder.Decode(_encoder.Encode(images)));
}
