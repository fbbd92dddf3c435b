using TorchSharp.Native;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>(B, C, H, W) → the same: by the batch's statistics in training, by the running ones in evaluation.</summary>
public sealed class BatchNorm2d : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = "weight")]
    private readonly Parameter _weight;

    [ComponentName(Name = "bias")]
    private readonly Parameter _bias;

    [ComponentName(Name = "running_mean")]
    private readonly Tensor _runningMean;

    [ComponentName(Name = "running_var")]
    private readonly Tensor _runningVariance;

    [ComponentName(Name = "num_batches_tracked")]
    private readonly Tensor _batches;

    private readonly double _eps;
    private readonly double _momentum;

    internal BatchNorm2d(long features, double eps, double momentum, Device? device, ScalarType? dtype)
        : base(nameof(BatchNorm2d))
    {
        (_eps, _momentum) = (eps, momentum);
        _weight = Weights.Empty([features], dtype, device);
        nn.init.ones_(_weight);
        _bias = Weights.Empty([features], dtype, device);
        nn.init.zeros_(_bias);
        _runningMean = zeros([features], dtype, device).DetachFromDisposeScope();
        _runningVariance = ones([features], dtype, device).DetachFromDisposeScope();
        _batches = zeros([], ScalarType.Int64, device).DetachFromDisposeScope();
        RegisterComponents();
    }

    public Parameter weight => _weight;

    public Parameter bias => _bias;

    public Tensor running_mean => _runningMean;

    public Tensor running_var => _runningVariance;

    public Tensor num_batches_tracked => _batches;

    public override Tensor forward(Tensor input)
    {
        if (input.Dimensions != 4)
        {
            throw new ArgumentException($"A batch norm of images takes 4 dimensions, not {input.Dimensions}.", nameof(input));
        }

        if (training)
        {
            Operator.Run("aten::add_.Scalar", _batches, 1);
        }

        return nn.functional.batch_norm(input, _runningMean, _runningVariance, _weight, _bias, training, _momentum, _eps);
    }
}
