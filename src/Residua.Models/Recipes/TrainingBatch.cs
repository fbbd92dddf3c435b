using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>What one step is given.</summary>
/// <param name="Input">(B, 1, H, W): the images as <see cref="Recipe.Corrupt"/> leaves them.</param>
/// <param name="Images">(B, 1, H, W): the images.</param>
/// <param name="Step">Number of the step, from 1.</param>
/// <param name="Epoch">Epochs that are done: the number of this one, from 0.</param>
public sealed record TrainingBatch(Tensor Input, Tensor Images, int Step, int Epoch);

/// <summary>A term of a loss.</summary>
/// <param name="Name">In the log, such as <c>train/rec_loss</c>; no comma.</param>
/// <param name="Value">One number.</param>
public sealed record LossTerm(string Name, Tensor Value);

/// <summary>A value of a validation or a log.</summary>
/// <param name="Name">In the log, such as <c>val/loss</c>; no comma.</param>
/// <param name="Value">The value.</param>
public readonly record struct NamedValue(string Name, double Value);

/// <summary>Values by name.</summary>
internal static class NamedValues
{
    /// <summary>The value of a name.</summary>
    /// <exception cref="ArgumentException">There is none; names those that there are.</exception>
    public static double Of(this IReadOnlyList<NamedValue> values, string name)
    {
        foreach (var value in values)
        {
            if (value.Name == name)
            {
                return value.Value;
            }
        }

        throw new ArgumentException(
            $"the validation gives {string.Join(", ", values.Select(value => value.Name))}, not {name}", nameof(name));
    }
}
