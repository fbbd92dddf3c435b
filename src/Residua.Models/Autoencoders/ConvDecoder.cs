using System.Globalization;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Levels that double the size, then a convolution of 1×1 and a sigmoid.</summary>
/// <remarks>Names and order of the parts are the original's: they name its tensors and decide its initial weights.</remarks>
internal sealed class ConvDecoder : nn.Module
{
    private readonly ConvAePlan _plan;
    private readonly List<ConvLevel> _levels = [];
    [ComponentName(Name = "conv__decode_final")]
    private readonly ToSingleChannel _final;

    public ConvDecoder(ConvAePlan plan)
        : base(nameof(ConvDecoder))
    {
        _plan = plan;
        var from = plan.Down[^1];
        foreach (var (level, to) in plan.Up.Index())
        {
            nn.Module<Tensor, Tensor> convolution = plan.Upsampling == ConvAeUpsampling.Transposed
                ? nn.ConvTranspose2d(from, to, plan.KernelSize, stride: 2, padding: plan.KernelSize / 2, output_padding: 1)
                : nn.Conv2d(from, to, plan.KernelSize, padding: plan.KernelSize / 2);
            var norm = nn.BatchNorm2d(to);
            register_module(string.Create(CultureInfo.InvariantCulture, $"conv__decode_{level}"), convolution);
            register_module(string.Create(CultureInfo.InvariantCulture, $"conv__batch_{level}"), norm);
            _levels.Add(new(convolution, norm));
            from = to;
        }

        _final = new(from, hasBias: true);
        register_module("conv__decode_final", _final);
    }

    /// <summary>Decodes a batch.</summary>
    /// <param name="code">(B, C, h, w).</param>
    /// <param name="history">Takes what each convolution puts out, before its normalisation; null: nobody wants it.</param>
    /// <returns>(B, 1, h · 2ⁿ, w · 2ⁿ), in (0, 1).</returns>
    public Tensor Decode(Tensor code, List<Tensor>? history = null)
    {
        var features = code.alias();
        foreach (var level in _levels)
        {
            features = level.Run(_plan.Upsampling == ConvAeUpsampling.Bilinear ? Doubled(features) : features, _plan, history);
        }

        using (features)
        {
            return nn.functional.sigmoid(_final.call(features));
        }
    }

    private static Tensor Doubled(Tensor features)
    {
        using (features)
        {
            return nn.functional.interpolate(
                features, scale_factor: [2, 2], mode: InterpolationMode.Bilinear, align_corners: true);
        }
    }
}
