using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>What a schedule of the learning rate reads and sets.</summary>
        public interface ILearningRateController
        {
            double LearningRate { get; set; }

            double InitialLearningRate { get; set; }
        }

        public abstract class Optimizer : IDisposable
        {
            public abstract IEnumerable<ILearningRateController> ParamGroups { get; }

            public abstract IEnumerable<Parameter> parameters();

            /// <summary>Sets the gradients to 0, not to none: the default of PyTorch before 2.0.</summary>
            public abstract void zero_grad();

            /// <summary>
            /// One update of the parameters that have gradients; the loss is the closure's, or null without one.
            /// </summary>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected abstract void Dispose(bool disposing);

            /// <summary>The live options and states of an optimiser: what is changed in it changes the optimiser.</summary>
            public class StateDictionary
            {
                internal StateDictionary()
                {
                }

                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>In the order of the parameters.</summary>
                public List<OptimizerState> State { get; } = [];
            }
        }
    }
}
