using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>(B, in, H, W) → (B, out, H', W').</summary>
public sealed class Conv2d : Convolution
{
    private readonly long[] _stride;
    private readonly long[] _padding;
    private readonly long[] _dilation;
    private readonly long _groups;

    internal Conv2d(
        long inChannels, long outChannels, long kernel, long stride, long padding, long dilation, long groups, bool bias,
        Device? device, ScalarType? dtype)
        : base(nameof(Conv2d), [outChannels, inChannels / groups, kernel, kernel], outChannels, bias, device, dtype)
    {
        _stride = [stride, stride];
        _padding = [padding, padding];
        _dilation = [dilation, dilation];
        _groups = groups;
    }

    public override Tensor forward(Tensor input) =>
        nn.functional.conv2d(input, weight, bias, _stride, _padding, _dilation, _groups);
}
