using Residua.Data;
using Residua.Models;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>One pair of numbers that may be meant by "the" reconstruction error and AP of a model.</summary>
/// <param name="Name">What they are of.</param>
/// <param name="Error">Reconstruction error, the anomaly included.</param>
/// <param name="Ap">Average precision.</param>
internal sealed record ModelReading(string Name, double Error, double Ap)
{
    /// <summary>Name of the reading on the validation slices, at the step with the best AP.</summary>
    public const string Validation = "validation";

    /// <summary>Name of the error's column.</summary>
    public string ErrorColumn => ErrorColumnOf(Name);

    /// <summary>Name of the AP's column.</summary>
    public string ApColumn => ApColumnOf(Name);

    /// <summary>Name of the column with the error of a reading.</summary>
    public static string ErrorColumnOf(string reading) => $"{reading}_error";

    /// <summary>Name of the column with the AP of a reading.</summary>
    public static string ApColumnOf(string reading) => $"{reading}_ap";

    /// <summary>
    /// Every reading: the validation, and the means over all intensities of Experiments 3.1 and 3.2 in each mode.
    /// </summary>
    /// <param name="modes">Those that were scored.</param>
    /// <param name="training">Folder of the training.</param>
    /// <param name="normal">Folder of the tables of Experiment 3.1.</param>
    /// <param name="anomalous">Folder of the tables of Experiment 3.2.</param>
    public static IReadOnlyList<ModelReading> All(
        IReadOnlyList<NetworkMode> modes, string training, string normal, string anomalous) =>
    [
        OfValidation(Path.Combine(training, Trainer.MetricsFile)),
        .. modes.Select(mode => OfCurve("normal", normal, mode)),
        .. modes.Select(mode => OfCurve("anomalous", anomalous, mode)),
    ];

    private static ModelReading OfValidation(string path)
    {
        var log = TrainingMetrics.Read(path).ToDictionary(metric => metric.Name);
        var precision = log[TrainingMetrics.Precision].Values;
        var best = Array.IndexOf(precision, precision.Max());
        // A VQ-VAE's loss has a second term; its reconstruction error has a name of its own.
        var error = log.GetValueOrDefault(TrainingMetrics.ReconstructionError) ?? log[TrainingMetrics.Loss];
        return new(Validation, error.Values[best], precision[best]);
    }

    private static ModelReading OfCurve(string input, string folder, NetworkMode mode)
    {
        var column = Tables.Column(mode);
        return new($"{input}_{column}", Mean(Tables.Error), Mean(Tables.Precision));

        double Mean(string file) => NumericTable.Read(Path.Combine(folder, file)).Column(column).Average();
    }
}
