using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>(B, C, H, W) → (B, C, H', W'): means over squares.</summary>
public sealed class AvgPool2d : nn.Module<Tensor, Tensor>
{
    private readonly long _size;

    internal AvgPool2d(long size)
        : base(nameof(AvgPool2d)) => _size = size;

    public override Tensor forward(Tensor input) => nn.functional.avg_pool2d(input, _size);
}
