using System.Globalization;
using Residua.Data;
using Residua.Data.Weights;

namespace Residua.Models;

/// <summary>
/// All that a stopped training goes on from, in one file: the network's weights, and every part of the training by name.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="recipe">What is trained.</param>
/// <param name="parts">Everything else that changes.</param>
internal sealed class TrainingCheckpoint(string path, Recipe recipe, IReadOnlyList<(string Name, ICheckpointed Part)> parts)
{
    private const string Format = "residua-training-2";

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Writes the checkpoint, whole or not at all.</summary>
    /// <param name="step">Steps that are done.</param>
    public void Write(int step)
    {
        var tensors = NetworkWeights.Of(recipe.Network);
        foreach (var (name, part) in parts)
        {
            part.Save(new(tensors, Prefix(name)));
        }

        SafeTensorsFile.Write(path, new(tensors, new Dictionary<string, string>
        {
            ["format"] = Format,
            ["model"] = recipe.Description,
            ["step"] = step.ToString(CultureInfo.InvariantCulture),
        }));
    }

    /// <summary>Puts everything back to where it was.</summary>
    /// <returns>Steps that are done.</returns>
    /// <exception cref="BadInputException">
    /// The file cannot be read, is of another training, or contradicts itself; some parts may have been put back.
    /// </exception>
    public int Restore()
    {
        var file = SafeTensorsFile.Read(path);
        Expect(file, "format", Format);
        Expect(file, "model", recipe.Description);
        NetworkWeights.Load(path, file.Tensors, recipe.Network);
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, part) in parts)
        {
            part.Restore(new(path, file.Tensors, Prefix(name), read));
        }

        var names = file.Tensors.Keys.Where(name => name.StartsWith(NetworkWeights.TrainingPrefix, StringComparison.Ordinal));
        if (names.Except(read).FirstOrDefault() is { } stranger)
        {
            throw new BadInputException(path, $"is of another training: its {stranger} is not known here");
        }

        var step = file.Metadata.GetValueOrDefault("step");
        return int.TryParse(step, CultureInfo.InvariantCulture, out var done) && done >= 0
            ? done
            : throw new BadInputException(path, $"says '{step}' for 'step', which is no number from 0");
    }

    private static string Prefix(string name) => $"{NetworkWeights.TrainingPrefix}{name}.";

    private void Expect(WeightsFile file, string name, string value)
    {
        if (file.Metadata.GetValueOrDefault(name) is var found && found != value)
        {
            throw new BadInputException(
                path, $"is no checkpoint that this training goes on with: its {name} is '{found}', not '{value}'");
        }
    }
}
