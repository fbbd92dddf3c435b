using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>A convolution of 1×1 whose output has one channel; weights, their names and their draw are those of Conv2d.</summary>
/// <remarks>
/// libtorch pads that channel to a vector register of them, which made this layer a fifth of a training step. As a product of
/// matrices the numbers are the same.
/// </remarks>
internal sealed class ToSingleChannel : Module<Tensor, Tensor>
{
    [ComponentName(Name = "weight")]
    private readonly Parameter _weight;

    [ComponentName(Name = "bias")]
    private readonly Parameter? _bias;

    /// <param name="channels">C.</param>
    /// <param name="hasBias">Whether a number is added.</param>
    public ToSingleChannel(int channels, bool hasBias)
        : base(nameof(ToSingleChannel))
    {
        using var drawn = Conv2d(channels, 1, 1, bias: hasBias);
        _weight = Copy(drawn.weight!);
        _bias = drawn.bias is { } bias ? Copy(bias) : null;
        RegisterComponents();
    }

    /// <summary>(B, C, H, W) → (B, 1, H, W).</summary>
    public override Tensor forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var (images, channels) = (input.shape[0], input.shape[1]);
        var weights = _weight.reshape(1, 1, channels).expand(images, 1, channels);
        var sums = weights.bmm(input.reshape(images, channels, -1)); // (B, 1, H · W)
        return (_bias is null ? sums : sums.add_(_bias)).reshape(images, 1, input.shape[2], input.shape[3])
            .MoveToOuterDisposeScope();
    }

    // Outlives a scope that the network is made in.
    private static Parameter Copy(Tensor drawn)
    {
        using var values = drawn.detach();
        return new(values.clone().DetachFromDisposeScope());
    }
}
