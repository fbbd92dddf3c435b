namespace TorchSharp.Modules;

public partial class AdamW
{
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>How many updates there were.</summary>
        public long step;

        /// <summary>Running mean of the gradient.</summary>
        public torch.Tensor exp_avg;

        /// <summary>Running mean of the squared gradient.</summary>
        public torch.Tensor exp_avg_sq;

        internal State(Parameter parameter)
            : base(parameter)
        {
            using var noGrad = torch.no_grad();
            exp_avg = torch.zeros_like(parameter).DetachFromDisposeScope();
            exp_avg_sq = torch.zeros_like(parameter).DetachFromDisposeScope();
        }

        public void Dispose()
        {
            exp_avg.Dispose();
            exp_avg_sq.Dispose();
        }
    }
}
