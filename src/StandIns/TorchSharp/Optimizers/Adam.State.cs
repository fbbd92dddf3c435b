namespace TorchSharp.Modules;

public partial class Adam
{
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many updates there were.</summary>
        public long step;

        /// <summary>Running mean of the gradient.</summary>
        public torch.Tensor exp_avg;

        /// <summary>Running mean of the squared gradient.</summary>
        public torch.Tensor exp_avg_sq;

        /// <summary>Largest running mean of the squared gradient so far; null without amsgrad.</summary>
        public torch.Tensor? max_exp_avg_sq;

        internal State(Parameter parameter, bool amsgrad)
            : base(parameter)
        {
            exp_avg = AdamStep.Zeros(parameter);
            exp_avg_sq = AdamStep.Zeros(parameter);
            max_exp_avg_sq = amsgrad ? AdamStep.Zeros(parameter) : null;
        }

        public void Dispose()
        {
            exp_avg.Dispose();
            exp_avg_sq.Dispose();
            max_exp_avg_sq?.Dispose();
        }
    }
}
