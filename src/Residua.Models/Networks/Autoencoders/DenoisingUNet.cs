using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>U-Net that takes noise away: blocks of weight-standardised convolutions, average pooling on the way down.</summary>
/// <remarks>Kascenas et al. 2022. Names and order of the parts are the original's.</remarks>
internal sealed class DenoisingUNet : AutoencoderNetwork
{
    [ComponentName(Name = "down_path")]
    private readonly ModuleList<StandardisedBlock> _down;

    [ComponentName(Name = "up_path")]
    private readonly ModuleList<UpwardBlock> _up;

    [ComponentName(Name = "last")]
    private readonly ToSingleChannel _last;

    /// <param name="sizes">The image can be halved as often as the depth says, less one.</param>
    public DenoisingUNet(DaeSettings sizes)
        : base("dae")
    {
        int[] channels = [.. Enumerable.Range(0, sizes.Depth).Select(level => sizes.Width << level)];
        _down = new([.. channels.Select((to, level) => new StandardisedBlock(level == 0 ? 1 : channels[level - 1], to))]);
        _up = new([.. channels.Reverse().Skip(1).Select(to => new UpwardBlock(2 * to, to))]);
        _last = new(channels[0], hasBias: true);
        RegisterComponents();
    }

    /// <inheritdoc />
    public override ReconstructedBatch Reconstruct(Tensor images) => new(Run(images));

    // (B, 1, H, W) → the same, any values.
    private Tensor Run(Tensor images)
    {
        var skips = new Stack<Tensor>();
        var features = _down[0].call(images);
        foreach (var block in _down.Skip(1))
        {
            skips.Push(features);
            using var pooled = functional.avg_pool2d(features, 2);
            features = block.call(pooled);
        }

        foreach (var block in _up)
        {
            using var skip = skips.Pop();
            using var below = features;
            features = block.call(below, skip);
        }

        using (features)
        {
            return _last.call(features);
        }
    }
}
