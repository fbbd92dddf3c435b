using System.Globalization;
using Residua.Data;

namespace Residua.Models;

/// <summary>An entry of a training's log.</summary>
/// <param name="Epoch">From 0.</param>
/// <param name="Batch">Of the epoch, from 0; null: the entry is the epoch's.</param>
/// <param name="Name">Such as <c>loss_rec</c> for a batch and <c>Val/Val_loss_prec</c> for an epoch.</param>
/// <param name="Value">The value.</param>
public sealed record AutoencoderLogEntry(int Epoch, int? Batch, string Name, double Value);

/// <summary>Reads the log of an <see cref="AutoencoderTraining"/>, which counts steps, by epochs and their batches.</summary>
public static class AutoencoderLog
{
    private static readonly string[] EpochPrefixes = ["Train/", "Val/", "Test/"];
    private static readonly string[] EpochNames = ["lr", "beta"];

    /// <summary>The entries in order.</summary>
    /// <param name="path">The <see cref="Trainer.MetricsFile"/> of the training.</param>
    /// <param name="batchesPerEpoch">As <see cref="AutoencoderTraining.BatchesPerEpoch"/> says.</param>
    /// <exception cref="BadInputException">The file cannot be read, or is no log.</exception>
    public static IReadOnlyList<AutoencoderLogEntry> Read(string path, int batchesPerEpoch)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, $"cannot be read: {exception.Message}", exception);
        }

        return [.. lines.Skip(1).Select(line => Entry(path, line, batchesPerEpoch))];
    }

    private static AutoencoderLogEntry Entry(string path, string line, int batchesPerEpoch)
    {
        if (line.Split(',') is not [var step, var name, var value]
            || !int.TryParse(step, CultureInfo.InvariantCulture, out var at)
            || at < 1
            || !double.TryParse(value, CultureInfo.InvariantCulture, out var number))
        {
            throw new BadInputException(path, $"is no log of a training: it has the line '{line}'");
        }

        var (epoch, batch) = Math.DivRem(at - 1, batchesPerEpoch);
        return new(epoch, IsOfEpoch(name) ? null : batch, name, number);
    }

    private static bool IsOfEpoch(string name) =>
        EpochNames.Contains(name) || EpochPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
