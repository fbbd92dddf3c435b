using Residua.Data;
using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Single tensors out of files of somebody else's networks.</summary>
internal static class ForeignWeights
{
    /// <summary>A tensor that no dispose scope owns.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="tensors">What the file holds.</param>
    /// <param name="name">Of the tensor.</param>
    /// <param name="shape">That it must have.</param>
    /// <param name="device">Where it is wanted.</param>
    /// <exception cref="BadInputException">It is missing, of another type or shape, or not finite.</exception>
    public static Tensor Load(
        string path, IReadOnlyDictionary<string, StoredTensor> tensors, string name, long[] shape, Device device)
    {
        var wanted = StoredTensors.Describe(ElementType.Float32, shape);
        if (!tensors.TryGetValue(name, out var stored))
        {
            throw new BadInputException(path, $"holds the weights of another network: it has no {name}, which is {wanted}");
        }

        if (stored.Type != ElementType.Float32 || !stored.Shape.SequenceEqual(shape))
        {
            throw new BadInputException(
                path, $"holds the weights of another network: its {name} is {stored.Describe()}, not {wanted}");
        }

        var tensor = empty(shape).DetachFromDisposeScope();
        stored.CopyTo(tensor);
        using var finite = tensor.isfinite().all();
        return finite.item<bool>()
            ? tensor.to(device).DetachFromDisposeScope()
            : throw new BadInputException(path, $"has values in {name} that are not finite");
    }
}
