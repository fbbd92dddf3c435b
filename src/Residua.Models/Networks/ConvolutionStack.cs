using Residua.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>The blocks of an encoder that halves the image until it is as small as the bottleneck, and of its decoder.</summary>
/// <param name="Widths">Channels after each block of the encoder.</param>
internal sealed record ConvolutionStack(IReadOnlyList<int> Widths)
{
    /// <summary>Channels of the smallest feature map.</summary>
    public int Channels => Widths[^1];

    /// <summary>As many blocks as lead from the image to the bottleneck; channels double up to four times the first.</summary>
    public static ConvolutionStack For(ConvolutionalSettings model, int imageSize)
    {
        var depth = int.Log2(Math.Max(imageSize / model.Bottleneck, 1));
        return depth > 0 && model.Bottleneck << depth == imageSize
            ? new([.. Enumerable.Range(0, depth).Select(block => model.Width * (1 << Math.Min(block, 2)))])
            : throw new BadInputException("model.bottleneck",
                $"slices of {imageSize}×{imageSize} cannot be halved to {model.Bottleneck}×{model.Bottleneck}");
    }

    /// <summary>(B, 1, H, W) → (B, 4w, 8, 8).</summary>
    public Sequential Encoder()
    {
        var encoder = Sequential();
        var from = 1;
        foreach (var to in Widths)
        {
            encoder.append(Block(Conv2d(from, to, 3, stride: 2, padding: 1, bias: false), to));
            from = to;
        }

        return encoder;
    }

    /// <summary>(B, 4w, 8, 8) → (B, 1, H, W).</summary>
    public Sequential Decoder()
    {
        var decoder = Sequential();
        var from = Channels;
        foreach (var to in Widths.Reverse().Skip(1).Append(Widths[0]))
        {
            decoder.append(Block(ConvTranspose2d(from, to, 3, stride: 2, padding: 1, output_padding: 1, bias: false), to));
            from = to;
        }

        return decoder.append(new ToSingleChannel(from, hasBias: false));
    }

    private static ConvolutionBlock Block(Module<Tensor, Tensor> convolution, int channels) => new(convolution, channels);
}
