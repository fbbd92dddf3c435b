using Residua.Data;
using Residua.Models;

namespace Residua.Papers.Morphaeus;

/// <summary>The log of a training by epoch and batch, as the original reports it.</summary>
internal static class MetricsTable
{
    /// <summary>Name of the table.</summary>
    public const string File = "metrics.csv";

    /// <summary>Turns the log of a training into the table.</summary>
    /// <param name="log">The training's <see cref="Trainer.MetricsFile"/>.</param>
    /// <param name="batches">Batches in an epoch.</param>
    /// <param name="path">Where to.</param>
    public static void Write(string log, int batches, string path) => new TextTable(
        ["epoch", "batch", "name", "value"], [.. AutoencoderLog.Read(log, batches).Select(Row)]).Write(path);

    // The pass after the training belongs to no epoch.
    private static string[] Row(AutoencoderLogEntry entry) =>
    [
        entry.Name.StartsWith("Test/", StringComparison.Ordinal) ? "" : $"{entry.Epoch}", $"{entry.Batch}", entry.Name,
        TextTable.Cell(entry.Value),
    ];
}
