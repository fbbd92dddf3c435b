using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Images → mean and logarithm of the variance of their latent distributions.</summary>
internal sealed class IntrospectiveEncoder : Module<Tensor, (Tensor Mean, Tensor LogVariance)>
{
    [ComponentName(Name = "main")]
    private readonly Sequential _main;

    [ComponentName(Name = "fc")]
    private readonly Linear _toLatent;

    public IntrospectiveEncoder(SiVaeSettings sizes, int imageSize)
        : base("encoder")
    {
        var (channels, edge) = (sizes.Channels, imageSize / 2);
        _main = Sequential(
            Conv2d(1, channels[0], 5, padding: 2, bias: false), BatchNorm2d(channels[0]), LeakyReLU(0.2, inplace: true),
            AvgPool2d(2));
        for (var level = 1; level < channels.Count; level++)
        {
            _main.append($"res_in_{edge}", SoftResidualBlock.Between(sizes, level - 1, level));
            _main.append($"down_to_{edge / 2}", AvgPool2d(2));
            edge /= 2;
        }

        _main.append($"res_in_{edge}", SoftResidualBlock.Between(sizes, channels.Count - 1, channels.Count - 1));
        _toLatent = Linear((long)channels[^1] * edge * edge, 2 * sizes.Latent);
        RegisterComponents();
        if (sizes.DummyPass)
        {
            Age();
        }
    }

    /// <summary>(B, 1, H, W) → (B, L) twice.</summary>
    public override (Tensor Mean, Tensor LogVariance) forward(Tensor input)
    {
        using var features = _main.call(input); // (B, 512, 4, 4)
        using var flat = features.flatten(1);
        var parts = _toLatent.call(flat).chunk(2, 1);
        return (parts[0], parts[1]);
    }

    // What a pass of zeros in training mode leaves, from which the original learns the size of the last feature map: running
    // variances of 0.9 · 1 + 0.1 · 0. As nothing updates them, they stay.
    private void Age()
    {
        foreach (var norm in _main.modules().OfType<BatchNorm2d>())
        {
            norm.running_var!.fill_(0.9f);
            norm.num_batches_tracked!.fill_(1);
        }
    }
}
