using System.Globalization;
using Residua.Data;

namespace Residua.Papers;

/// <summary>One value that a training reported, over the steps at which it did.</summary>
/// <param name="Name">Such as <c>train/rec_loss</c>.</param>
/// <param name="Steps">From 1.</param>
/// <param name="Values">One for each step.</param>
public sealed record TrainingMetrics(string Name, double[] Steps, double[] Values)
{
    /// <summary>Name of the average precision on the validation slices.</summary>
    public const string Precision = "val/average precision";

    /// <summary>Name of what the training minimises, on the validation slices.</summary>
    public const string Loss = "val/loss";

    /// <summary>Name of its part that is the reconstruction error; only where it has other parts.</summary>
    public const string ReconstructionError = "val/rec_loss";

    /// <summary>Reads the log of a training, by name in the order of their first report.</summary>
    /// <param name="path">A table with the columns step, name and value.</param>
    /// <exception cref="BadInputException">The file is missing or not such a table.</exception>
    public static IReadOnlyList<TrainingMetrics> Read(string path)
    {
        var table = TextTable.Read(path);
        if (!table.Columns.SequenceEqual(["step", "name", "value"]))
        {
            throw new BadInputException(path, $"has the columns {string.Join(", ", table.Columns)}, not step, name, value");
        }

        return [.. table.Rows.GroupBy(row => row[1]).Select(metric =>
            new TrainingMetrics(
                metric.Key, [.. metric.Select(row => Number(path, row[0]))], [.. metric.Select(row => Number(path, row[2]))]))];
    }

    private static double Number(string path, string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new BadInputException(path, $"'{cell}' is not a number");
}
