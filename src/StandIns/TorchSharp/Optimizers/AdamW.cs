using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Loshchilov, Hutter 2019, algorithm 2, in the operations and the order of PyTorch 1.13 without foreach.</summary>
public partial class AdamW : OptimizerHelper
{
    private readonly OptimizerOptions _options;
    private readonly State[] _states;
    private readonly (double Beta1, double Beta2, double Eps, double WeightDecay) _settings;

    public AdamW(
        IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0)
        : this(new() { LearningRate = lr, InitialLearningRate = lr }, [.. parameters.Select(parameter => new State(parameter))])
    {
        if (lr < 0)
        {
            throw new ArgumentException($"Invalid learning rate: {lr}");
        }

        if (eps < 0)
        {
            throw new ArgumentException($"Invalid ε: {eps}");
        }

        if (beta1 is < 0 or >= 1)
        {
            throw new ArgumentException($"Invalid beta1: {beta1}");
        }

        if (beta2 is < 0 or >= 1)
        {
            throw new ArgumentException($"Invalid beta2: {beta2}");
        }

        if (weight_decay < 0)
        {
            throw new ArgumentException($"Invalid weight_decay value: {weight_decay}");
        }

        _settings = (beta1, beta2, eps, weight_decay);
    }

    private AdamW(OptimizerOptions options, State[] states)
        : base(options, states) => (_options, _states) = (options, states);

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        var loss = closure?.Invoke();
        using var noGrad = no_grad();
        foreach (var state in _states)
        {
            using var gradient = state.Parameter.grad;
            if (gradient is not null)
            {
                Update(state, gradient);
            }
        }

        return loss;
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

        foreach (var state in _states)
        {
            state.Dispose();
        }
    }

    private void Update(State state, Tensor gradient)
    {
        var (beta1, beta2, eps, weightDecay) = _settings;
        var lr = _options.LearningRate!.Value;
        state.step++;
        Operator.Run("aten::mul_.Scalar", state.Parameter, 1 - lr * weightDecay);
        Operator.Run("aten::mul_.Scalar", state.exp_avg, beta1);
        Operator.Run("aten::add_.Tensor", state.exp_avg, gradient, 1 - beta1);
        Operator.Run("aten::mul_.Scalar", state.exp_avg_sq, beta2);
        Operator.Run("aten::addcmul_", state.exp_avg_sq, gradient, gradient, 1 - beta2);

        using var denominator = Operator.Call("aten::sqrt", state.exp_avg_sq);
        Operator.Run("aten::div_.Scalar", denominator, Math.Sqrt(1 - Math.Pow(beta2, state.step)));
        Operator.Run("aten::add_.Scalar", denominator, eps);
        var size = lr / (1 - Math.Pow(beta1, state.step));
        Operator.Run("aten::addcdiv_", state.Parameter, state.exp_avg, denominator, -size);
    }
}
