namespace TorchSharp.Modules;

/// <summary>Parameters that share their settings.</summary>
public class ParamGroup : torch.optim.ILearningRateController
{
    internal ParamGroup(IReadOnlyList<Parameter> parameters, OptimizerOptions options) =>
        (Parameters, Options) = (parameters, options);

    public IEnumerable<Parameter> Parameters { get; }

    public OptimizerOptions Options { get; }

    public double LearningRate
    {
        get => Options.LearningRate!.Value;
        set => Options.LearningRate = value;
    }

    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}
