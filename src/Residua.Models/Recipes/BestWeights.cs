using System.Globalization;
using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>Keeps the weights of the validation at which one of its values was best; a tie is not better.</summary>
public sealed class BestWeights : ICheckpointed
{
    private readonly int _sign;
    private readonly double _start;

    private readonly nn.Module? _of;

    private BestWeights(string file, string metric, int sign, double start, nn.Module? of) =>
        (File, Metric, _sign, _start, _of, Best) = (file, metric, sign, start, of, start);

    /// <summary>Name of the file, which ends in <c>.safetensors</c>.</summary>
    public string File { get; }

    /// <summary>Name of the value.</summary>
    public string Metric { get; }

    /// <summary>The best value so far.</summary>
    internal double Best { get; private set; }

    /// <summary>Whether there was a validation that was worth keeping.</summary>
    internal bool IsAny => Best != _start;

    /// <summary>The weights of the highest value.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="metric">Name of the value.</param>
    /// <param name="above">Values up to this one are not kept.</param>
    /// <param name="of">The network whose weights are kept, such as a moving average; null: the recipe's.</param>
    public static BestWeights OfHighest(
        string file, string metric, double above = double.NegativeInfinity, nn.Module? of = null) =>
        new(file, metric, 1, above, of);

    /// <summary>The weights of the lowest value.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="metric">Name of the value.</param>
    /// <param name="of">The network whose weights are kept, such as a moving average; null: the recipe's.</param>
    public static BestWeights OfLowest(string file, string metric, nn.Module? of = null) =>
        new(file, metric, -1, double.PositiveInfinity, of);

    /// <inheritdoc />
    public void Save(CheckpointWriter to) => to.Add("best", Best);

    /// <inheritdoc />
    public void Restore(CheckpointReader from) => Best = from.Number("best");

    /// <summary>Takes note of a validation.</summary>
    /// <returns>Whether it was the best so far.</returns>
    internal bool IsBeatenBy(IReadOnlyList<NamedValue> values)
    {
        var value = values.Of(Metric);
        if (!(_sign * value > _sign * Best))
        {
            return false;
        }

        Best = value;
        return true;
    }

    /// <summary>Writes the weights, whole or not at all.</summary>
    internal void Write(string folder, Recipe recipe, int step) => SafeTensorsFile.Write(
        Path.Combine(folder, File),
        new(NetworkWeights.Of(_of ?? recipe.Network), new Dictionary<string, string>
        {
            ["format"] = "residua-weights-1",
            ["model"] = recipe.Description,
            ["step"] = step.ToString(CultureInfo.InvariantCulture),
            [Metric] = Best.ToString("R", CultureInfo.InvariantCulture),
        }));
}
