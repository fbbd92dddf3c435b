using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Doubles the size level by level, and at each looks at what encoder and decoder saw there.</summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class DeformerLevels : nn.Module
{
    /// <summary>Channels of every level.</summary>
    public const int Width = 32;

    private readonly List<(ConvTranspose2d Convolution, BatchNorm2d Norm)> _levels = [];

    /// <summary>Makes the levels.</summary>
    /// <param name="encoder">Channels of the encoder's levels, the smallest first.</param>
    /// <param name="decoder">Channels of the decoder's levels of the same sizes.</param>
    public DeformerLevels(IReadOnlyList<int> encoder, IReadOnlyList<int> decoder)
        : base(nameof(DeformerLevels))
    {
        for (var level = 0; level < encoder.Count; level++)
        {
            var from = encoder[level] + decoder[level] + (level == 0 ? 0 : Width);
            var convolution = nn.ConvTranspose2d(from, Width, 3, stride: 2, padding: 1, output_padding: 1);
            var norm = nn.BatchNorm2d(Width);
            register_module(string.Create(CultureInfo.InvariantCulture, $"ref__refine_{level}"), convolution);
            register_module(string.Create(CultureInfo.InvariantCulture, $"ref__batch_{level}"), norm);
            _levels.Add((convolution, norm));
        }
    }

    /// <summary>Features of the images' size.</summary>
    /// <param name="encoded">Of the encoder's levels, the smallest first: (B, C, h, w), then twice the size.</param>
    /// <param name="decoded">Of the decoder's levels of the same sizes.</param>
    /// <returns>(B, 32, H, W).</returns>
    public Tensor Refine(IReadOnlyList<Tensor> encoded, IReadOnlyList<Tensor> decoded)
    {
        Tensor? features = null;
        foreach (var (level, (convolution, norm)) in _levels.Index())
        {
            Tensor[] seen = features is null ? [encoded[level], decoded[level]] : [encoded[level], decoded[level], features];
            features = nn.functional.silu(norm.call(convolution.call(cat(seen, 1))));
        }

        return features!;
    }
}
