using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>One step down the gradient of a loss.</summary>
/// <param name="network">In training mode.</param>
/// <param name="loss">Its first term is minimised.</param>
/// <param name="optimiser">Over the network's parameters.</param>
/// <param name="learningRate">Of each step, counted from 1.</param>
internal sealed class GradientStep(ReconstructionNetwork network, Loss loss, OptimizerHelper optimiser, Func<int, double> learningRate)
{
    /// <returns>The terms of the loss before the step.</returns>
    public float[] Run(int step, Tensor images)
    {
        foreach (var group in optimiser.ParamGroups)
        {
            group.LearningRate = learningRate(step);
        }

        network.zero_grad(); // sets them to none: the first gradient is then stored, not added to zeros
        var terms = loss.Terms(network.call(images), images);
        terms[0].backward();
        optimiser.step();
        return [.. terms.Select(term => term.item<float>())];
    }
}
