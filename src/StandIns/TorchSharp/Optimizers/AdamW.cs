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
        double weight_decay = 0, bool amsgrad = false)
        : this(new() { LearningRate = lr, InitialLearningRate = lr },
            [.. parameters.Select(parameter => new State(parameter, amsgrad))])
    {
        AdamStep.Check(lr, beta1, beta2, eps, weight_decay);
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
        AdamStep.Update(
            state.Parameter, gradient, state.step, state.exp_avg, state.exp_avg_sq, state.max_exp_avg_sq, lr, beta1, beta2, eps);
    }
}
