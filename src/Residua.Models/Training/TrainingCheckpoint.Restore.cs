using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Residua.Data;
using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models;

internal sealed partial class TrainingCheckpoint
{
    /// <summary>Puts everything back to where it was.</summary>
    /// <returns>Steps that are done.</returns>
    /// <exception cref="BadInputException">The file cannot be read, is of another training, or contradicts itself.</exception>
    public int Restore()
    {
        var file = SafeTensorsFile.Read(Path);
        if (!file.Metadata.TryGetValue("format", out var format) || format != Format)
        {
            throw new BadInputException(Path, $"is no checkpoint that this version goes on with: its format is '{format}', not '{Format}'");
        }

        NetworkWeights.Load(Path, file.Tensors, Network);
        foreach (var (name, state) in OptimiserStates())
        {
            Find(file, $"{name}.exp_avg", state.exp_avg).CopyTo(state.exp_avg);
            Find(file, $"{name}.exp_avg_sq", state.exp_avg_sq).CopyTo(state.exp_avg_sq);
            state.step = BitConverter.ToInt64(Find(file, $"{name}.step", ElementType.Int64, []).Bytes.Span);
        }

        RestoreRandomState(file);
        RestoreOrder(file);
        foreach (var kept in Best)
        {
            kept.Best = Number<double>(file, $"best {kept.Metric}");
        }

        if (file.Tensors.TryGetValue(LogName, out var log))
        {
            Log.Restore(Path, log.Bytes.Span);
        }

        return Number<int>(file, "step");
    }

    private void RestoreRandomState(WeightsFile file)
    {
        using var random = get_rng_state();
        Find(file, RandomState, random).CopyTo(random);
        try
        {
            set_rng_state(random);
        }
        catch (ExternalException exception)
        {
            throw new BadInputException(Path, $"has a random stream that is none: {exception.Message}", exception);
        }
    }

    private void RestoreOrder(WeightsFile file)
    {
        var order = MemoryMarshal.Cast<byte, long>(Find(file, OrderName, ElementType.Int64, [Order.Count]).Bytes.Span).ToArray();
        if (!order.Order().SequenceEqual(Enumerable.Range(0, Order.Count).Select(index => (long)index)))
        {
            throw new BadInputException(Path, $"has an order that does not name each of the {Order.Count} slices once");
        }

        var position = Number<int>(file, "position");
        if (position > Order.Count)
        {
            throw new BadInputException(Path, $"has handed out {position} of {Order.Count} slices");
        }

        Order.Restore(order, position);
    }

    private StoredTensor Find(WeightsFile file, string name, Tensor like) => Find(file, name, StoredTensors.TypeOf(like), like.shape);

    private StoredTensor Find(WeightsFile file, string name, ElementType type, long[] shape) =>
        file.Tensors.TryGetValue(name, out var stored) && stored.Type == type && stored.Shape.SequenceEqual(shape)
            ? stored
            : throw new BadInputException(Path, $"has {(stored is null ? "no" : $"{stored.Describe()} as")} {name}, which is {StoredTensors.Describe(type, shape)} here");

    private T Number<T>(WeightsFile file, string name)
        where T : INumber<T> =>
        T.TryParse(file.Metadata.GetValueOrDefault(name), CultureInfo.InvariantCulture, out var number) && number >= T.Zero
            ? number
            : throw new BadInputException(Path, $"says '{file.Metadata.GetValueOrDefault(name)}' for '{name}', which is no number from 0");
}
