using Residua.Data;
using Residua.Numerics;

namespace Residua.Papers.Morphaeus;

/// <summary>How well the images of a pathology are told from the healthy ones.</summary>
internal sealed class Detection
{
    private readonly ScoreRanking _ranking;

    /// <summary>Ranks the scores.</summary>
    /// <param name="healthy">Scores of the healthy images.</param>
    /// <param name="pathology">Scores of the others.</param>
    /// <param name="seeds">Of the bootstraps.</param>
    /// <exception cref="BadInputException">
    /// There are no images of one of the two, a score is no number, or a bootstrap drew images of one of them only.
    /// </exception>
    public Detection(EvaluatedSet healthy, EvaluatedSet pathology, IReadOnlyList<int> seeds)
    {
        try
        {
            _ranking = new(Scores(healthy), Scores(pathology));
            Bootstraps = [.. seeds.Select(seed => new BootstrapRates(seed, DetectionRates.Of(_ranking.Bootstrap((uint)seed))))];
        }
        catch (Exception cause) when (cause is ArgumentException or InvalidOperationException)
        {
            throw new BadInputException(pathology.Name, $"cannot be told from {healthy.Name}: {cause.Message}", cause);
        }
    }

    /// <summary>Of all images.</summary>
    public DetectionRates All => DetectionRates.Of(_ranking.Scores);

    /// <summary>Of the images that each bootstrap drew.</summary>
    public IReadOnlyList<BootstrapRates> Bootstraps { get; }

    /// <summary>False and true positive rate over the thresholds.</summary>
    public IEnumerable<(double X, double Y)> Roc =>
        _ranking.RocCurve() is var curve ? curve.FalsePositiveRates.Zip(curve.TruePositiveRates) : [];

    /// <summary>Recall and precision over the thresholds.</summary>
    public IEnumerable<(double X, double Y)> PrecisionRecall =>
        _ranking.PrecisionRecallCurve() is var curve ? curve.Recalls.Zip(curve.Precisions) : [];

    /// <summary>Mean and population standard deviation of a rate over the bootstraps.</summary>
    public MeanSpread Over(string name) =>
        MeanSpread.Of([.. Bootstraps.Select(bootstrap => bootstrap.Rates.Named.Single(rate => rate.Name == name).Value)]);

    // In the precision of the original's.
    private static float[] Scores(EvaluatedSet set) => [.. set.Images.Select(image => (float)image.Score)];
}

/// <summary>The rates of one bootstrap.</summary>
internal sealed record BootstrapRates(int Seed, DetectionRates Rates);

/// <summary>The rates that the paper gives for a pathology, by the names of the tables.</summary>
internal sealed record DetectionRates(IReadOnlyList<(string Name, double Value)> Named)
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["auroc", "average_precision", "fpr95", "fpr99"];

    /// <summary>Names the rates.</summary>
    public static DetectionRates Of(DetectionScores scores) => new([.. Names.Zip(
    [
        scores.Auroc, scores.AveragePrecision, scores.At95.FalsePositiveRate, scores.At99.FalsePositiveRate,
    ])]);
}
