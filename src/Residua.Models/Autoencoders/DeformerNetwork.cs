using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Estimates a velocity field from what the largest levels of encoder and decoder see.</summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class DeformerNetwork : nn.Module
{
    private const int Width = 32;
    private readonly nn.Module _refinement = new Levels();
    private readonly List<(ConvTranspose2d Convolution, BatchNorm2d Norm)> _levels = [];
    private readonly Conv2d _flow;

    /// <summary>Makes the network.</summary>
    /// <param name="encoder">Channels of the encoder's levels, the smallest first.</param>
    /// <param name="decoder">Channels of the decoder's levels of the same sizes.</param>
    public DeformerNetwork(IReadOnlyList<int> encoder, IReadOnlyList<int> decoder)
        : base(nameof(DeformerNetwork))
    {
        for (var level = 0; level < encoder.Count; level++)
        {
            var from = encoder[level] + decoder[level] + (level == 0 ? 0 : Width);
            var convolution = nn.ConvTranspose2d(from, Width, 3, stride: 2, padding: 1, output_padding: 1);
            var norm = nn.BatchNorm2d(Width);
            _refinement.register_module(string.Create(CultureInfo.InvariantCulture, $"ref__refine_{level}"), convolution);
            _refinement.register_module(string.Create(CultureInfo.InvariantCulture, $"ref__batch_{level}"), norm);
            _levels.Add((convolution, norm));
        }

        _flow = nn.Conv2d(Width, 2, 3, padding: 1);
        nn.init.normal_(_flow.weight, 0, 1e-5); // almost no deformation at first
        nn.init.zeros_(_flow.bias!);
        register_module("deformerNN", _refinement);
        register_module("flow", _flow);
    }

    /// <summary>The velocity.</summary>
    /// <param name="encoded">Of the encoder's levels, the smallest first: (B, C, h, w), then twice the size.</param>
    /// <param name="decoded">Of the decoder's levels of the same sizes.</param>
    /// <returns>(B, 2, H, W) in pixels, rows first.</returns>
    public Tensor Estimate(IReadOnlyList<Tensor> encoded, IReadOnlyList<Tensor> decoded)
    {
        Tensor? features = null;
        foreach (var (level, (convolution, norm)) in _levels.Index())
        {
            Tensor[] seen = features is null ? [encoded[level], decoded[level]] : [encoded[level], decoded[level], features];
            features = nn.functional.silu(norm.call(convolution.call(cat(seen, 1))));
        }

        return _flow.call(features!);
    }

    private sealed class Levels() : nn.Module(nameof(Levels));
}
