using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>(B, C, …) → the same: by the statistics of groups of channels, image by image.</summary>
public sealed class GroupNorm : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "weight")]
    private readonly Parameter _weight;

    [ComponentName(Name = "bias")]
    private readonly Parameter _bias;

    private readonly long _groups;
    private readonly double _eps;

    internal GroupNorm(long groups, long channels, double eps, Device? device, ScalarType? dtype)
        : base(nameof(GroupNorm))
    {
        (_groups, _eps) = (groups, eps);
        _weight = Weights.Empty([channels], dtype, device);
        nn.init.ones_(_weight);
        _bias = Weights.Empty([channels], dtype, device);
        nn.init.zeros_(_bias);
        RegisterComponents();
    }

    public Parameter weight => _weight;

    public Parameter? bias => _bias;

    public override Tensor forward(Tensor tensor) => tensor.Dimensions < 3
        ? throw new ArgumentException($"Invalid number of dimensions for GroupNorm argument: {tensor.Dimensions}")
        : nn.functional.group_norm(tensor, _groups, _weight, _bias, _eps);
}
