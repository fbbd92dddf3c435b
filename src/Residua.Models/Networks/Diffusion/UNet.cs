using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>
/// The U-Net of OpenAI's guided diffusion: residual blocks that see the time, attention in the middle only.
/// </summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class UNet : Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "time_embed")]
    private readonly Sequential _toEmbedding;

    [ComponentName(Name = "input_blocks")]
    private readonly ModuleList<TimedSequence> _down;

    [ComponentName(Name = "middle_block")]
    private readonly TimedSequence _middle;

    [ComponentName(Name = "output_blocks")]
    private readonly ModuleList<TimedSequence> _up;

    [ComponentName(Name = "out")]
    private readonly NormalisedConvolution _out;

    private readonly int _width;

    public UNet(DdpmSettings sizes)
        : base(nameof(UNet))
    {
        _width = sizes.Base;
        _toEmbedding = Sequential(("0", Linear(_width, 4 * _width)), ("1", SiLU()), ("2", Linear(4 * _width, 4 * _width)));
        var blocks = new UNetBlocks(sizes);
        _down = ModuleList(blocks.Down());
        _middle = blocks.Middle();
        _up = ModuleList(blocks.Up());
        _out = new(_width * sizes.Multipliers[0], 1, index: 2, isZero: true);
        RegisterComponents();
    }

    /// <param name="input1">(B, 1, H, W).</param>
    /// <param name="input2">(B) int64: timesteps.</param>
    /// <returns>(B, 1, H, W).</returns>
    public override Tensor forward(Tensor input1, Tensor input2)
    {
        using var embedding = Embed(input2);
        var skips = new Stack<Tensor>();
        var hidden = input1;
        foreach (var block in _down)
        {
            hidden = block.call(hidden, embedding);
            skips.Push(hidden);
        }

        hidden = _middle.call(hidden, embedding);
        foreach (var block in _up)
        {
            using var joined = Join(hidden, skips.Pop());
            hidden = block.call(joined, embedding);
        }

        return hidden.Into(_out.Normalise).Activated().Into(_out.Convolve);
    }

    /// <summary>Cosines and sines of the timesteps at wavelengths from 2π to 10,000 · 2π.</summary>
    /// <param name="timesteps">(B) int64.</param>
    /// <param name="width">D, an even number.</param>
    /// <returns>(B, D).</returns>
    internal static Tensor Waves(Tensor timesteps, int width)
    {
        using var scope = NewDisposeScope();
        var half = width / 2;
        var frequencies = (arange(half, float32, timesteps.device) * -Math.Log(10_000) / half).exp();
        var angles = timesteps.to(float32).unsqueeze(1) * frequencies; // (B, D / 2)
        return cat([angles.cos(), angles.sin()], 1).MoveToOuterDisposeScope();
    }

    // Activated here once: every residual block of the original begins with that.
    private Tensor Embed(Tensor timesteps) => Waves(timesteps, _width).Into(_toEmbedding.call).Activated();

    private static Tensor Join(Tensor hidden, Tensor skip)
    {
        var joined = cat([hidden, skip], 1);
        hidden.Dispose();
        skip.Dispose();
        return joined;
    }
}
