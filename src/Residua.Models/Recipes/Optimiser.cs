using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>An optimiser over some parameters, and the schedule of its learning rate.</summary>
/// <param name="name">Tells it from the recipe's others; part of the names in checkpoints.</param>
/// <param name="algorithm">Adam or AdamW; disposed with this.</param>
/// <param name="rate">Sets the learning rate before every step.</param>
public sealed class Optimiser(string name, OptimizerHelper algorithm, LearningRate rate) : ICheckpointed, IDisposable
{
    /// <summary>Tells it from the recipe's others.</summary>
    public string Name => name;

    /// <summary>Schedule of the learning rate.</summary>
    public LearningRate Rate => rate;

    /// <summary>
    /// Name under which the learning rate is logged at every validation, before its schedule sees it; null: it is not.
    /// </summary>
    public string? RateName { get; init; }

    /// <summary>
    /// One step down the gradient of a loss: clears the gradients of its parameters, computes them anew, updates.
    /// </summary>
    /// <remarks>
    /// Gradients of other optimisers' parameters add up until these take their turn, which begins with clearing them.
    /// </remarks>
    /// <param name="loss">One number, with its graph.</param>
    public void Minimise(Tensor loss)
    {
        Clear();
        loss.backward();
        algorithm.step();
    }

    /// <inheritdoc />
    public void Save(CheckpointWriter to)
    {
        foreach (var (at, state) in States())
        {
            to.Add($"{at}.step", state.Step);
            foreach (var (moment, tensor) in state.Moments)
            {
                to.Add($"{at}.{moment}", tensor);
            }
        }

        rate.Save(to.Part("rate"));
    }

    /// <inheritdoc />
    public void Restore(CheckpointReader from)
    {
        foreach (var (at, state) in States())
        {
            state.SetStep(from.WholeNumber($"{at}.step"));
            foreach (var (moment, tensor) in state.Moments)
            {
                from.CopyTo($"{at}.{moment}", tensor);
            }
        }

        rate.Restore(from.Part("rate"));
    }

    /// <summary>Frees the optimiser; its parameters stay.</summary>
    public void Dispose() => algorithm.Dispose();

    /// <summary>Frees the gradients of its parameters.</summary>
    internal void Clear()
    {
        foreach (var parameter in algorithm.parameters())
        {
            parameter.grad = null; // not zero: a parameter that the loss does not reach is not updated and its moments do not age
        }
    }

    /// <summary>Sets the learning rate of a step.</summary>
    internal void Schedule(int step, int epoch)
    {
        foreach (var group in algorithm.ParamGroups)
        {
            group.LearningRate = rate.At(step, epoch);
        }
    }

    // In the order of the parameters.
    private IEnumerable<(int At, State State)> States() => algorithm.state_dict().State.Select(State.Of).Index();

    // The two classes have the same members, and no base that has them.
    private sealed record State(long Step, Action<long> SetStep, IEnumerable<(string Name, Tensor Tensor)> Moments)
    {
        public static State Of(OptimizerState state) => state switch
        {
            AdamW.State adam =>
                new(adam.step, step => adam.step = step, Named(adam.exp_avg, adam.exp_avg_sq, adam.max_exp_avg_sq)),
            Adam.State adam =>
                new(adam.step, step => adam.step = step, Named(adam.exp_avg, adam.exp_avg_sq, adam.max_exp_avg_sq)),
            _ => throw new NotSupportedException($"no checkpoint holds the state of {state.GetType().DeclaringType?.Name}"),
        };

        // The last one is there with amsgrad only.
        private static IEnumerable<(string, Tensor)> Named(Tensor first, Tensor second, Tensor? largest) =>
            largest is null
                ? [("exp_avg", first), ("exp_avg_sq", second)]
                : [("exp_avg", first), ("exp_avg_sq", second), ("max_exp_avg_sq", largest)];
    }
}
