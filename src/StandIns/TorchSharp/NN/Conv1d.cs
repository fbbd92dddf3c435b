using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>(B, in, L) → (B, out, L').</summary>
public sealed class Conv1d : Convolution
{
    private readonly long _stride;
    private readonly long _padding;
    private readonly long _dilation;
    private readonly long _groups;

    internal Conv1d(
        long inChannels, long outChannels, long kernel, long stride, long padding, long dilation, long groups, bool bias,
        Device? device, ScalarType? dtype)
        : base(nameof(Conv1d), [outChannels, inChannels / groups, kernel], outChannels, bias, device, dtype) =>
        (_stride, _padding, _dilation, _groups) = (stride, padding, dilation, groups);

    public override Tensor forward(Tensor input) =>
        nn.functional.conv1d(input, weight, bias, _stride, _padding, _dilation, _groups);
}
