using Residua.Data;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>VQ-VAE of two levels: the upper one codes eighths of the image, the lower one quarters, knowing the upper.</summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class VqVae : ReconstructionNetwork
{
    [ComponentName(Name = "enc_b")]
    private readonly VqVaeStack _lowerEncoder;

    [ComponentName(Name = "enc_t")]
    private readonly VqVaeStack _upperEncoder;

    [ComponentName(Name = "quantize_conv_t")]
    private readonly Conv2d _toUpperCode;

    [ComponentName(Name = "quantize_t")]
    private readonly Quantiser _upperCodes;

    [ComponentName(Name = "dec_t")]
    private readonly VqVaeStack _upperDecoder;

    [ComponentName(Name = "quantize_conv_b")]
    private readonly Conv2d _toLowerCode;

    [ComponentName(Name = "quantize_b")]
    private readonly Quantiser _lowerCodes;

    [ComponentName(Name = "upsample_t")]
    private readonly ConvTranspose2d _upsample;

    [ComponentName(Name = "dec")]
    private readonly VqVaeStack _decoder;

    public VqVae(VqVaeSettings sizes, int imageSize)
        : base("vq-vae")
    {
        if (imageSize % 8 != 0)
        {
            throw new BadInputException(
                "model.kind", $"a VQ-VAE halves slices three times; {imageSize}×{imageSize} is not a multiple of 8");
        }

        if (sizes.Channels % 2 != 0)
        {
            throw new BadInputException("model.channels", $"must be even, not {sizes.Channels}");
        }

        int channels = sizes.Channels, code = sizes.CodeLength;
        _lowerEncoder = VqVaeStack.Quarter(1, sizes);
        _upperEncoder = VqVaeStack.Halve(channels, sizes);
        _toUpperCode = Conv2d(channels, code, 1);
        _upperCodes = new(sizes);
        _upperDecoder = VqVaeStack.Double(code, code, sizes);
        _toLowerCode = Conv2d(code + channels, code, 1);
        _lowerCodes = new(sizes);
        _upsample = ConvTranspose2d(code, code, 4, stride: 2, padding: 1);
        _decoder = VqVaeStack.Quadruple(2 * code, 1, sizes);
        RegisterComponents();
    }

    /// <summary>True: its codebooks follow the inputs.</summary>
    public override bool LearnsFromInput => true;

    public override Tensor Reconstruct(Tensor images)
    {
        var output = Code(images);
        output.LatentLoss.Dispose();
        return output.Reconstruction;
    }

    /// <summary>The mean absolute error plus the weighted latent loss.</summary>
    internal override ReconstructionLoss Loss(double latentWeight) => new(
        images =>
        {
            var output = Code(images);
            var error = functional.l1_loss(output.Reconstruction, images);
            return new(output.Reconstruction, [error + latentWeight * output.LatentLoss, error, output.LatentLoss]);
        },
        ["train/loss", "train/rec_loss", "train/vqvae_latent_loss"],
        ["val/loss", "val/rec_loss", "val/latent_loss"]);

    private VqVaeOutput Code(Tensor images)
    {
        using var lower = _lowerEncoder.call(images); // (B, 128, H/4, W/4)
        using var upper = _upperEncoder.call(lower); // (B, 128, H/8, W/8)
        var (upperCode, upperLoss) = Quantise(_toUpperCode, _upperCodes, upper); // (B, 64, H/8, W/8)
        using var hint = _upperDecoder.call(upperCode); // (B, 64, H/4, W/4)
        using var both = cat([hint, lower], 1); // (B, 192, H/4, W/4)
        var (lowerCode, lowerLoss) = Quantise(_toLowerCode, _lowerCodes, both); // (B, 64, H/4, W/4)
        using var upsampled = _upsample.call(upperCode); // (B, 64, H/4, W/4)
        using var code = cat([upsampled, lowerCode], 1); // (B, 128, H/4, W/4)
        return new(_decoder.call(code), upperLoss + lowerLoss); // (B, 1, H, W)
    }

    private static (Tensor Code, Tensor Loss) Quantise(Conv2d toCode, Quantiser codes, Tensor features)
    {
        using var vectors = toCode.call(features);
        var (quantised, loss) = codes.call(vectors.permute(0, 2, 3, 1)); // (B, h, w, 64)
        return (quantised.permute(0, 3, 1, 2), loss); // (B, 64, h, w)
    }
}

/// <summary>What a VQ-VAE makes of a batch.</summary>
/// <param name="Reconstruction">(B, 1, H, W).</param>
/// <param name="LatentLoss">How far the latent vectors are from their codes, one number.</param>
internal sealed record VqVaeOutput(Tensor Reconstruction, Tensor LatentLoss);
