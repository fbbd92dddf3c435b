using System.Globalization;
using Residua.Data.Weights;

namespace Residua.Models;

/// <summary>Keeps the weights of the step at which a value of the validation was best.</summary>
/// <param name="path">File for the weights.</param>
/// <param name="model">Description of the network, for the file.</param>
/// <param name="metric">Name of the value in the log.</param>
/// <param name="sign">1 where higher is better, −1 where lower is.</param>
/// <param name="start">To be beaten by the first validation; a tie is not better.</param>
internal sealed class BestWeights(string path, string model, string metric, int sign, double start)
{
    /// <summary>Of the highest AP; an AP of 0 keeps nothing.</summary>
    public static BestWeights OfHighest(string path, string model, string metric) => new(path, model, metric, 1, 0);

    /// <summary>Of the lowest loss.</summary>
    public static BestWeights OfLowest(string path, string model, string metric) => new(path, model, metric, -1, double.PositiveInfinity);

    /// <summary>Name of the value in the log.</summary>
    public string Metric => metric;

    /// <summary>The best value so far.</summary>
    public double Best { get; set; } = start;

    /// <summary>Takes note of a validation.</summary>
    /// <returns>Whether it was the best so far.</returns>
    public bool IsBeatenBy(IEnumerable<(string Name, double Value)> validation)
    {
        var value = validation.First(entry => entry.Name == metric).Value;
        if (sign * value <= sign * Best)
        {
            return false;
        }

        Best = value;
        return true;
    }

    /// <summary>Writes the weights, whole or not at all.</summary>
    public void Write(ReconstructionNetwork network, int step) => SafeTensorsFile.Write(path, new(NetworkWeights.Of(network), new Dictionary<string, string>
    {
        ["format"] = "residua-weights-1",
        ["model"] = model,
        ["step"] = step.ToString(CultureInfo.InvariantCulture),
        [metric] = Best.ToString("R", CultureInfo.InvariantCulture),
    }));
}
