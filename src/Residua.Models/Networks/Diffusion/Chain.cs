using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Passes a tensor from operation to operation, each of which is the last to need it.</summary>
internal static class Chain
{
    /// <summary>The result of an operation, without which nobody needs the tensor: it is freed at once.</summary>
    public static Tensor Into(this Tensor tensor, Func<Tensor, Tensor> operation)
    {
        var result = operation(tensor);
        if (!ReferenceEquals(result, tensor)) // in place
        {
            tensor.Dispose();
        }

        return result;
    }

    /// <summary>x · sigmoid(x); in the tensor's own memory where no gradient will ask for it.</summary>
    public static Tensor Activated(this Tensor tensor) =>
        tensor.Into(input => nn.functional.silu(input, inplace: !is_grad_enabled()));
}
