using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Residua.Models;

/// <summary>A group normalisation and a convolution of 3×3, with room for what comes between them.</summary>
internal sealed class NormalisedConvolution : Module
{
    private readonly (GroupNorm Norm, Conv2d Convolution) _layers; // not as fields of their own: those would be registered

    /// <param name="from">Channels at first.</param>
    /// <param name="to">Channels in the end.</param>
    /// <param name="index">Place of the convolution in the original's list, where layers without weights count.</param>
    /// <param name="isZero">Whether the convolution begins with zeros, after it has drawn weights.</param>
    public NormalisedConvolution(int from, int to, int index, bool isZero = false)
        : base(nameof(NormalisedConvolution))
    {
        _layers = (GroupNorms.Of(from), Conv2d(from, to, 3, padding: 1));
        register_module("0", _layers.Norm);
        register_module(FormattableString.Invariant($"{index}"), _layers.Convolution);
        if (isZero)
        {
            init.zeros_(_layers.Convolution.weight!);
            init.zeros_(_layers.Convolution.bias!);
        }
    }

    /// <summary>(B, from, H, W) → the same.</summary>
    public Tensor Normalise(Tensor input) => _layers.Norm.call(input);

    /// <summary>(B, from, H, W) → (B, to, H, W).</summary>
    public Tensor Convolve(Tensor input) => _layers.Convolution.call(input);
}

/// <summary>The group normalisation that the network has everywhere.</summary>
internal static class GroupNorms
{
    /// <summary>Groups of channels; each layer has a multiple of as many channels.</summary>
    public const int Groups = 32;

    /// <summary>Begins with weights of 1 and biases of 0; set here, because the package leaves them as memory has them.</summary>
    public static GroupNorm Of(int channels)
    {
        var norm = GroupNorm(Groups, channels);
        init.ones_(norm.weight!);
        init.zeros_(norm.bias!);
        return norm;
    }
}
