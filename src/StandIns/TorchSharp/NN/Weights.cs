using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Parameters as linear and convolutional layers begin with them; PyTorch draws the weight first, then the bias.
/// </summary>
internal static class Weights
{
    internal static Parameter Weight(long[] shape, ScalarType? dtype, Device? device)
    {
        var weight = Empty(shape, dtype, device);
        nn.init.kaiming_uniform_(weight, a: Math.Sqrt(5));
        return weight;
    }

    internal static Parameter Bias(long size, Parameter weight, ScalarType? dtype, Device? device)
    {
        var bias = Empty([size], dtype, device);
        var bound = 1 / Math.Sqrt(nn.init.CalculateFanInAndFanOut(weight).fanIn);
        nn.init.uniform_(bias, -bound, bound);
        return bias;
    }

    /// <summary>Belongs to its layer, not to the dispose scope in which the layer is made.</summary>
    internal static Parameter Empty(long[] shape, ScalarType? dtype, Device? device) =>
        (Parameter)new Parameter(empty(shape, dtype, device)).DetachFromDisposeScope();
}
