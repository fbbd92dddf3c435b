using Residua.Data;
using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>A network's parameters and buffers, under their PyTorch names.</summary>
internal static class NetworkWeights
{
    /// <summary>What the names of a checkpoint begin with that are not a network's.</summary>
    public const string TrainingPrefix = "training.";

    /// <summary>All parameters and buffers; not copied, so of use while the network lives and is left alone.</summary>
    public static OrderedDictionary<string, StoredTensor> Of(nn.Module network) =>
        new(network.state_dict().Select(entry => KeyValuePair.Create(entry.Key, StoredTensors.Of(entry.Value))));

    /// <summary>Overwrites all parameters and buffers.</summary>
    /// <param name="path">The file that the tensors are from, for messages.</param>
    /// <param name="tensors">By name; those of <see cref="TrainingPrefix"/> are not looked at.</param>
    /// <param name="network">Unchanged if the tensors are those of another network.</param>
    /// <exception cref="BadInputException">The tensors are those of another network; names the first that differs.</exception>
    public static void Load(string path, IReadOnlyDictionary<string, StoredTensor> tensors, nn.Module network)
    {
        var own = network.state_dict();
        foreach (var (name, tensor) in own)
        {
            if (!tensors.TryGetValue(name, out var stored))
            {
                throw Other(path, $"it has no {name}, which is {StoredTensors.Describe(tensor)} here");
            }

            if (!stored.Fits(tensor))
            {
                throw Other(path, $"its {name} is {stored.Describe()}, here it is {StoredTensors.Describe(tensor)}");
            }
        }

        foreach (var (name, stored) in tensors)
        {
            if (!own.ContainsKey(name) && !name.StartsWith(TrainingPrefix, StringComparison.Ordinal))
            {
                throw Other(path, $"its {name}, {stored.Describe()}, is not known here");
            }
        }

        foreach (var (name, tensor) in own)
        {
            tensors[name].CopyTo(tensor);
        }
    }

    private static BadInputException Other(string path, string difference) =>
        new(path, $"holds the weights of another model: {difference}");
}
