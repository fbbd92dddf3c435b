using Residua.Numerics;

namespace Residua.Papers.Morphaeus;

/// <summary>A rate that the paper gives for a pathology.</summary>
/// <param name="Name">In the tables.</param>
/// <param name="Of">Of some images.</param>
/// <param name="Over">Mean and population standard deviation over the bootstraps.</param>
internal sealed record DetectionRate(string Name, Func<DetectionScores, double> Of, Func<Bootstraps, MeanSpread> Over)
{
    /// <summary>All of them, in the order of the tables.</summary>
    public static IReadOnlyList<DetectionRate> All { get; } =
    [
        new("auroc", scores => scores.Auroc, draws => draws.Auroc),
        new("average_precision", scores => scores.AveragePrecision, draws => draws.AveragePrecision),
        new("fpr95", scores => scores.At95.FalsePositiveRate, draws => draws.Fpr95),
        new("fpr99", scores => scores.At99.FalsePositiveRate, draws => draws.Fpr99),
    ];
}
