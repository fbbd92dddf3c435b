using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>(B, in, H, W) → (B, out, H', W'): the gradient of a convolution with respect to its input.</summary>
public sealed class ConvTranspose2d : Convolution
{
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly long[] _outputPadding;
    private readonly long[] _dilation;
    private readonly long _groups;

    internal ConvTranspose2d(
        long inChannels, long outChannels, long kernel, long stride, long padding, long outputPadding, long dilation, long groups,
        bool bias, Device? device, ScalarType? dtype)
        : base(nameof(ConvTranspose2d), [inChannels, outChannels / groups, kernel, kernel], outChannels, bias, device, dtype)
    {
        _stride = [stride, stride];
        _padding = [padding, padding];
        _outputPadding = [outputPadding, outputPadding];
        _dilation = [dilation, dilation];
        _groups = groups;
    }

    public override Tensor forward(Tensor input) =>
        nn.functional.conv_transpose2d(input, weight, bias, _stride, _padding, _outputPadding, _dilation, _groups);
}
