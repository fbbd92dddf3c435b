using Residua.Data.Weights;

namespace Residua.Models;

/// <summary>Reads weights from this program's files and from PyTorch's.</summary>
internal static class WeightsReader
{
    /// <summary>The tensors of a file under the names that a network has for them.</summary>
    /// <param name="path">
    /// A <c>.safetensors</c> file, or what <c>torch.save</c> wrote: a state dict, or a checkpoint that holds one.
    /// </param>
    /// <param name="first">Name of a tensor of the network, by which its state dict is found inside a checkpoint.</param>
    /// <exception cref="Data.BadInputException">The file cannot be read.</exception>
    public static IReadOnlyDictionary<string, StoredTensor> Read(string path, string first)
    {
        if (Path.GetExtension(path) == ".safetensors")
        {
            return SafeTensorsFile.Read(path).Tensors;
        }

        var tensors = PyTorchFile.Read(path);
        var prefix = tensors.Keys.FirstOrDefault(name => name.EndsWith($".{first}", StringComparison.Ordinal))?[..^first.Length];
        if (prefix is null || tensors.ContainsKey(first))
        {
            return tensors;
        }

        // The rest of a checkpoint is its optimiser's and whatever else somebody kept beside the weights.
        return new OrderedDictionary<string, StoredTensor>(tensors
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key[prefix.Length..], entry.Value)));
    }
}
