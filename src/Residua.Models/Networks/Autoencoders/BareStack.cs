using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>The convolutions of a VAE's encoder or decoder.</summary>
internal sealed class BareStack : Module<Tensor, Tensor>
{
    [ComponentName(Name = "start")]
    private readonly BareConvolution _start;

    [ComponentName(Name = "middle_blocks")]
    private readonly ModuleList<BareConvolution> _middle;

    [ComponentName(Name = "end")]
    private readonly BareConvolution _end;

    private BareStack(BareConvolution start, BareConvolution[] middle, BareConvolution end)
        : base(nameof(BareStack))
    {
        (_start, _middle, _end) = (start, new(middle), end);
        RegisterComponents();
    }

    /// <summary>(B, 1, H, W) → (B, 2L, 1, 1), with H = W = 4 · 2 to the power of how many channels there are.</summary>
    public static BareStack Encoder(IReadOnlyList<int> channels, int latent) => new(
        BareConvolution.Down(1, channels[0]),
        [.. channels.Zip(channels.Skip(1), (from, to) => BareConvolution.Down(from, to))],
        BareConvolution.Down(channels[^1], 2 * latent, toPixel: true, isLast: true));

    /// <summary>(B, L, 1, 1) → (B, 1, H, W).</summary>
    public static BareStack Decoder(IReadOnlyList<int> channels, int latent) => new(
        BareConvolution.Up(latent, channels[^1], ofPixel: true),
        [.. channels.Reverse().Zip(channels.Reverse().Skip(1), (from, to) => BareConvolution.Up(from, to))],
        BareConvolution.Up(channels[0], 1, isLast: true));

    public override Tensor forward(Tensor input) =>
        _middle.Aggregate(_start.call(input), (features, block) => features.Into(block.call)).Into(_end.call);
}
