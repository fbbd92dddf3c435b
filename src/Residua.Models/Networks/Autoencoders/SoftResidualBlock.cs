using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Two normalised convolutions of 3×3 and a shortcut around them.</summary>
internal sealed class SoftResidualBlock : Module<Tensor, Tensor>
{
    // CPython keeps one object for each integer up to this; of larger ones a parser of YAML makes a new object each time.
    private const int LargestCachedInteger = 256;

    [ComponentName(Name = "conv_expand")]
    private readonly Conv2d? _shortcut;

    [ComponentName(Name = "conv1")]
    private readonly Conv2d _first;

    [ComponentName(Name = "bn1")]
    private readonly BatchNorm2d _firstNorm;

    [ComponentName(Name = "conv2")]
    private readonly Conv2d _second;

    [ComponentName(Name = "bn2")]
    private readonly BatchNorm2d _secondNorm;

    private SoftResidualBlock(int from, int to, bool hasShortcut)
        : base(nameof(SoftResidualBlock))
    {
        _shortcut = hasShortcut ? Conv2d(from, to, 1, bias: false) : null;
        (_first, _firstNorm) = (Conv2d(from, to, 3, padding: 1, bias: false), BatchNorm2d(to));
        (_second, _secondNorm) = (Conv2d(to, to, 3, padding: 1, bias: false), BatchNorm2d(to));
        RegisterComponents();
    }

    /// <summary>
    /// A block from one entry of the list of channels to another. The shortcut has a convolution where the numbers differ; the
    /// original asks whether the two are different objects, as the two 512 of its list are.
    /// </summary>
    public static SoftResidualBlock Between(SiVaeSettings sizes, int from, int to)
    {
        var (before, after) = (sizes.Channels[from], sizes.Channels[to]);
        var areTwoObjects = sizes.ShortcutByIdentity && from != to && before > LargestCachedInteger;
        return new(before, after, before != after || areTwoObjects);
    }

    /// <summary>(B, from, H, W) → (B, to, H, W).</summary>
    public override Tensor forward(Tensor input)
    {
        using var features = _first.call(input).Into(_firstNorm.call).Into(Activated).Into(_second.call);
        using var normalised = _secondNorm.call(features);
        using var shortcut = _shortcut?.call(input);
        return normalised.add_(shortcut ?? input).Into(Activated);
    }

    private static Tensor Activated(Tensor features) => functional.leaky_relu(features, 0.2, inplace: true);
}
