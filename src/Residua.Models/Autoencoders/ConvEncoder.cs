using System.Globalization;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Levels of convolution, normalisation and activation; each halves the size.</summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class ConvEncoder : nn.Module
{
    private readonly ConvAePlan _plan;
    private readonly List<ConvLevel> _levels = [];

    public ConvEncoder(ConvAePlan plan)
        : base(nameof(ConvEncoder))
    {
        _plan = plan;
        var from = 1;
        foreach (var (level, to) in plan.Down.Index())
        {
            var convolution = nn.Conv2d(from, to, plan.KernelSize, stride: 2, padding: plan.KernelSize / 2);
            var norm = nn.BatchNorm2d(to);
            register_module(string.Create(CultureInfo.InvariantCulture, $"conv__encode_{level}"), convolution);
            register_module(string.Create(CultureInfo.InvariantCulture, $"conv__batch_{level}"), norm);
            _levels.Add(new(convolution, norm));
            from = to;
        }
    }

    /// <summary>Encodes a batch.</summary>
    /// <param name="images">(B, 1, H, W).</param>
    /// <param name="history">Takes what each convolution puts out, before its normalisation; null: nobody wants it.</param>
    /// <returns>(B, C, H/2ⁿ, W/2ⁿ).</returns>
    public Tensor Encode(Tensor images, List<Tensor>? history = null)
    {
        var features = images.alias();
        foreach (var level in _levels)
        {
            features = level.Run(features, _plan, history);
        }

        return features;
    }
}
