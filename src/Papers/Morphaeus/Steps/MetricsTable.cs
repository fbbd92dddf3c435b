using System.Globalization;
using Residua.Data;

namespace Residua.Papers.Morphaeus;

/// <summary>The log of a training by epoch and batch, as the original reports it.</summary>
internal static class MetricsTable
{
    /// <summary>Name of the table.</summary>
    public const string File = "metrics.csv";

    /// <summary>Turns the log of a training into the table.</summary>
    /// <param name="log">One entry for each step and name; steps from 1.</param>
    /// <param name="batches">Batches in an epoch.</param>
    /// <param name="path">Where to.</param>
    public static void Write(string log, int batches, string path)
    {
        var table = TextTable.Read(log);
        new TextTable(["epoch", "batch", "name", "value"], [.. table.Rows.Select(row => Row(row, batches))]).Write(path);
    }

    // What is reported once in an epoch is reported with its last step; the pass after the training belongs to none.
    private static string[] Row(string[] entry, int batches)
    {
        var step = int.Parse(entry[0], CultureInfo.InvariantCulture) - 1;
        return entry[1] switch
        {
            var name when name.StartsWith("Test/", StringComparison.Ordinal) => ["", "", name, entry[2]],
            var name when IsOfEpoch(name) => [$"{step / batches}", "", name, entry[2]],
            var name => [$"{step / batches}", $"{step % batches}", name, entry[2]],
        };
    }

    private static bool IsOfEpoch(string name) =>
        name is "lr" or "beta" || name.StartsWith("Train/", StringComparison.Ordinal)
        || name.StartsWith("Val/", StringComparison.Ordinal);
}
