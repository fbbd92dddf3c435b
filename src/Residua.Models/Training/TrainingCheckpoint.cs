using System.Globalization;
using System.Runtime.InteropServices;
using Residua.Data.Weights;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>
/// All that a stopped training goes on from, to end in the same bytes: weights, optimiser, random stream, order of the slices,
/// best values and log.
/// </summary>
internal sealed partial class TrainingCheckpoint
{
    private const string Format = "residua-training-1";
    private const string RandomState = NetworkWeights.TrainingPrefix + "random-state";
    private const string OrderName = NetworkWeights.TrainingPrefix + "order";
    private const string LogName = NetworkWeights.TrainingPrefix + "log";

    /// <summary>The file.</summary>
    public required string Path { get; init; }

    /// <summary>Description of the network, for the file.</summary>
    public required string Model { get; init; }

    public required ReconstructionNetwork Network { get; init; }

    public required AdamW Optimiser { get; init; }

    public required BatchOrder Order { get; init; }

    public required IReadOnlyList<BestWeights> Best { get; init; }

    public required TrainingLog Log { get; init; }

    /// <summary>Writes the checkpoint, whole or not at all.</summary>
    /// <param name="step">Steps that are done.</param>
    public void Write(int step)
    {
        var tensors = NetworkWeights.Of(Network);
        foreach (var (name, state) in OptimiserStates())
        {
            tensors.Add($"{name}.step", new(ElementType.Int64, [], BitConverter.GetBytes(state.step)));
            tensors.Add($"{name}.exp_avg", StoredTensors.From(state.exp_avg));
            tensors.Add($"{name}.exp_avg_sq", StoredTensors.From(state.exp_avg_sq));
        }

        using var random = get_rng_state();
        var order = MemoryMarshal.AsBytes(Order.Permutation.AsSpan()).ToArray();
        var log = Log.ToCsv();
        tensors.Add(RandomState, StoredTensors.From(random));
        tensors.Add(OrderName, new(ElementType.Int64, [Order.Permutation.Length], order));
        tensors.Add(LogName, new(ElementType.UInt8, [log.Length], log));
        SafeTensorsFile.Write(Path, new(tensors, Metadata(step)));
    }

    private Dictionary<string, string> Metadata(int step)
    {
        var metadata = new Dictionary<string, string>
        {
            ["format"] = Format,
            ["model"] = Model,
            ["step"] = step.ToString(CultureInfo.InvariantCulture),
            ["position"] = Order.Position.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var kept in Best)
        {
            metadata[$"best {kept.Metric}"] = kept.Best.ToString("R", CultureInfo.InvariantCulture);
        }

        return metadata;
    }

    // Parameters come in the same order from both.
    private IEnumerable<(string Name, AdamW.State State)> OptimiserStates() => Network.named_parameters().Zip(
        Optimiser.state_dict().State,
        (parameter, state) => ($"{NetworkWeights.TrainingPrefix}optimiser.{parameter.name}", (AdamW.State)state));
}
