using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Kingma, Ba 2015, with weight decay as a part of the gradient (L2), in the operations and the order of PyTorch 1.13 without
/// foreach.
/// </summary>
public partial class Adam : OptimizerHelper
{
    private readonly OptimizerOptions _options;
    private readonly State[] _states;
    private readonly (double Beta1, double Beta2, double Eps, double WeightDecay) _settings;

    public Adam(
        IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
        double weight_decay = 0, bool amsgrad = false)
        : this(new() { LearningRate = lr, InitialLearningRate = lr },
            [.. parameters.Select(parameter => new State(parameter, amsgrad))])
    {
        AdamStep.Check(lr, beta1, beta2, eps, weight_decay);
        _settings = (beta1, beta2, eps, weight_decay);
    }

    private Adam(OptimizerOptions options, State[] states)
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
        state.step++;
        using var decayed = weightDecay != 0 ? Operator.Call("aten::add.Tensor", gradient, state.Parameter, weightDecay) : null;
        AdamStep.Update(
            state.Parameter, decayed ?? gradient, state.step, state.exp_avg, state.exp_avg_sq, state.max_exp_avg_sq,
            _options.LearningRate!.Value, beta1, beta2, eps);
    }
}
