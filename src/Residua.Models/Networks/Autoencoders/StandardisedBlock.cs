using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>Twice: reflection padding, a weight-standardised convolution of 3×3, swish, group normalisation.</summary>
internal sealed class StandardisedBlock : Module<Tensor, Tensor>
{
    [ComponentName(Name = "block")]
    private readonly Layers _layers;

    public StandardisedBlock(int from, int to)
        : base(nameof(StandardisedBlock))
    {
        _layers = new(from, to);
        RegisterComponents();
    }

    /// <summary>(B, from, H, W) → (B, to, H, W).</summary>
    public override Tensor forward(Tensor input) => _layers.call(input);

    /// <summary>Groups of so many channels: the median of the number's divisors, of two medians the larger.</summary>
    internal static int GroupsOf(int channels)
    {
        int[] divisors = [.. Enumerable.Range(1, channels).Where(divisor => channels % divisor == 0)];
        return divisors[divisors.Length / 2];
    }

    // The names are places in the original's list, where padding and swish count.
    private sealed class Layers : Module<Tensor, Tensor>
    {
        [ComponentName(Name = "1")]
        private readonly Conv2d _first;

        [ComponentName(Name = "3")]
        private readonly GroupNorm _firstNorm;

        [ComponentName(Name = "5")]
        private readonly Conv2d _second;

        [ComponentName(Name = "7")]
        private readonly GroupNorm _secondNorm;

        public Layers(int from, int to)
            : base(nameof(Layers))
        {
            (_first, _firstNorm) = (Conv2d(from, to, 3), NormOf(to));
            (_second, _secondNorm) = (Conv2d(to, to, 3), NormOf(to));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using var between = Step(input, _first, _firstNorm);
            return Step(between, _second, _secondNorm);
        }

        private static GroupNorm NormOf(int channels)
        {
            var norm = GroupNorm(GroupsOf(channels), channels);
            init.ones_(norm.weight!); // the package leaves them as memory has them
            init.zeros_(norm.bias!);
            return norm;
        }

        private static Tensor Step(Tensor input, Conv2d convolution, GroupNorm norm)
        {
            using var scope = NewDisposeScope();
            return functional.pad(input, (1, 1, 1, 1), PaddingModes.Reflect)
                .Into(padded => functional.conv2d(padded, Standardised(convolution.weight!), convolution.bias))
                .Into(Swish)
                .Into(norm.call)
                .MoveToOuterDisposeScope();
        }
    }

    /// <summary>x / (1 + e⁻ˣ); below −40, where it is less than 10⁻¹⁵, its value at −40, with slope 0.</summary>
    /// <remarks>
    /// Standardised weights make features of some hundreds. Farther down, swish and the gradients that pass through it are
    /// subnormal numbers, which slow a processor down a hundredfold: one or two gradients in a hundred made a step of the
    /// published network take ten times as long. What it puts out, and the gradients of its weights, stay the same bits.
    /// </remarks>
    internal static Tensor Swish(Tensor features) => features.clamp_min(-40).Activated();

    /// <summary>Weights of mean 0 and standard deviation 1 for each output channel.</summary>
    /// <remarks>
    /// Qiao et al. 2019, eq. 5, with ε beside the root. The mean is taken axis by axis: taken at once, its last digit is another,
    /// and 14 layers make the fifth digit of an image of that.
    /// </remarks>
    internal static Tensor Standardised(Tensor weight)
    {
        var mean = weight.mean([1], keepdim: true).mean([2], keepdim: true).mean([3], keepdim: true);
        var centred = weight - mean;
        return centred / (centred.std([1, 2, 3], keepdim: true) + 1e-5);
    }
}
