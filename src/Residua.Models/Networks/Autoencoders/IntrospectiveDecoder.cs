using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Latent vectors → images.</summary>
internal sealed class IntrospectiveDecoder : Module<Tensor, Tensor>
{
    [ComponentName(Name = "fc")]
    private readonly Sequential _fromLatent;

    [ComponentName(Name = "main")]
    private readonly Sequential _main;

    private readonly long[] _smallest;

    public IntrospectiveDecoder(SiVaeSettings sizes, int imageSize)
        : base("decoder")
    {
        var (channels, edge) = (sizes.Channels, imageSize >> sizes.Channels.Count);
        _smallest = [-1, channels[^1], edge, edge];
        _fromLatent = Sequential(Linear(sizes.Latent, (long)channels[^1] * edge * edge), ReLU(inplace: true));
        _main = Sequential();
        for (var level = channels.Count - 1; level >= 0; level--)
        {
            _main.append($"res_in_{edge}", SoftResidualBlock.Between(sizes, Math.Min(level + 1, channels.Count - 1), level));
            _main.append($"up_to_{2 * edge}", new Doubled());
            edge *= 2;
        }

        _main.append($"res_in_{edge}", SoftResidualBlock.Between(sizes, 0, 0));
        _main.append("predict", Conv2d(channels[0], 1, 5, padding: 2));
        RegisterComponents();
    }

    /// <summary>(B, L) → (B, 1, H, W) in [0, 1].</summary>
    public override Tensor forward(Tensor input)
    {
        using var flat = _fromLatent.call(input);
        using var smallest = flat.view(_smallest);
        return _main.call(smallest).Into(functional.sigmoid);
    }

    // Every pixel becomes four.
    private sealed class Doubled() : Module<Tensor, Tensor>(nameof(Doubled))
    {
        public override Tensor forward(Tensor input) => functional.upsample_nearest2d(input, scaleFactors: [2, 2]);
    }
}
