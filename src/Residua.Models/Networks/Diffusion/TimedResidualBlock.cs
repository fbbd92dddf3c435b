using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>What a residual block does to the size of the feature map.</summary>
internal enum Resizing
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Means over 2×2 pixels.</summary>
    Halve,

    /// <summary>Every pixel becomes 2×2.</summary>
    Double,
}

/// <summary>Two convolutions, of which the second sees the time as scale and shift of its input, added to the input.</summary>
/// <remarks>Dhariwal, Nichol 2021, "Diffusion Models Beat GANs on Image Synthesis", section 3.</remarks>
internal sealed class TimedResidualBlock : Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "in_layers")]
    private readonly NormalisedConvolution _in;

    [ComponentName(Name = "emb_layers")]
    private readonly Sequential _toScaleAndShift;

    [ComponentName(Name = "out_layers")]
    private readonly NormalisedConvolution _out;

    [ComponentName(Name = "skip_connection")]
    private readonly Conv2d? _skip;

    private readonly Resizing _resizing;

    /// <param name="from">Channels at first.</param>
    /// <param name="to">Channels in the end.</param>
    /// <param name="embedding">Length of the time's embedding.</param>
    /// <param name="resizing">What happens to the size, before the first convolution.</param>
    public TimedResidualBlock(int from, int to, int embedding, Resizing resizing = Resizing.None)
        : base(nameof(TimedResidualBlock))
    {
        _resizing = resizing;
        _in = new(from, to, index: 2);
        _toScaleAndShift = Sequential(("1", Linear(embedding, 2 * to)));
        _out = new(to, to, index: 3, isZero: true);
        _skip = from == to ? null : Conv2d(from, to, 1);
        RegisterComponents();
    }

    /// <param name="input1">(B, from, H, W).</param>
    /// <param name="input2">(B, embedding), activated.</param>
    /// <returns>(B, to, H', W').</returns>
    public override Tensor forward(Tensor input1, Tensor input2)
    {
        var hidden = _in.Normalise(input1).Activated();
        if (_resizing == Resizing.None)
        {
            return Add(Conditioned(hidden.Into(_in.Convolve), input2).Activated().Into(_out.Convolve), input1);
        }

        hidden = hidden.Into(Resized).Into(_in.Convolve);
        hidden = Conditioned(hidden, input2).Activated().Into(_out.Convolve);
        using var resized = Resized(input1);
        return Add(hidden, resized);
    }

    // (B, to, H, W), freed; the time's scale and shift are the same for all pixels.
    private Tensor Conditioned(Tensor hidden, Tensor time)
    {
        using var scope = NewDisposeScope();
        var parts = _toScaleAndShift.call(time).unsqueeze(-1).unsqueeze(-1).chunk(2, 1); // 2 of (B, to, 1, 1)
        var normalised = hidden.Into(_out.Normalise);
        // The gradient of the scale asks for what it multiplies, that of the shift for nothing.
        var scaled = is_grad_enabled() ? normalised.mul(parts[0] + 1) : normalised.mul_(parts[0] + 1);
        return scaled.add_(parts[1]).MoveToOuterDisposeScope();
    }

    private Tensor Add(Tensor hidden, Tensor input)
    {
        if (_skip is null)
        {
            return hidden.add_(input);
        }

        using var skipped = _skip.call(input);
        return hidden.add_(skipped);
    }

    private Tensor Resized(Tensor map) => _resizing == Resizing.Halve
        ? functional.avg_pool2d(map, 2)
        : functional.upsample_nearest2d(map, [2 * map.shape[2], 2 * map.shape[3]]);
}
