using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>A level of the U-Net's way up: doubles the feature map and joins it with that of the way down.</summary>
internal sealed class UpwardBlock : Module<Tensor, Tensor, Tensor>
{
    [ComponentName(Name = "up")]
    private readonly ConvTranspose2d _up;

    [ComponentName(Name = "conv_block")]
    private readonly StandardisedBlock _block;

    public UpwardBlock(int from, int to)
        : base(nameof(UpwardBlock))
    {
        _up = ConvTranspose2d(from, to, 2, stride: 2);
        _block = new(from, to);
        RegisterComponents();
    }

    /// <summary>(B, 2C, H/2, W/2) and (B, C, H, W) → (B, C, H, W).</summary>
    public override Tensor forward(Tensor below, Tensor skip)
    {
        using var up = _up.call(below);
        using var joined = cat([up, skip], 1);
        return _block.call(joined);
    }
}
