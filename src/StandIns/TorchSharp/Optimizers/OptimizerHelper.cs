using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>What optimisers have in common: one group of parameters, a state for each.</summary>
public abstract class OptimizerHelper : torch.optim.Optimizer
{
    private readonly ParamGroup[] _groups;
    private readonly OptimizerState[] _states;

    private protected OptimizerHelper(OptimizerOptions options, OptimizerState[] states)
    {
        _states = states;
        _groups = [new ParamGroup([.. states.Select(state => state.Parameter)], options)];
    }

    public override IEnumerable<torch.optim.ILearningRateController> ParamGroups => _groups;

    public override IEnumerable<Parameter> parameters() => _groups[0].Parameters;

    public override void zero_grad()
    {
        foreach (var state in _states)
        {
            using var gradient = state.Parameter.grad;
            if (gradient is not null)
            {
                Operator.Run("aten::zero_", gradient);
            }
        }
    }

    public virtual StateDictionary state_dict()
    {
        var dictionary = new StateDictionary();
        dictionary.Options.Add(_groups[0].Options);
        dictionary.State.AddRange(_states);
        return dictionary;
    }
}
