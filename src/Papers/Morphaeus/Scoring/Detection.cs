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
    public Detection(EvaluatedSet healthy, EvaluatedSet pathology, IReadOnlyList<uint> seeds)
    {
        try
        {
            _ranking = new(Scores(healthy), Scores(pathology));
            (Seeds, Bootstraps) = (seeds, Bootstraps.Of(_ranking, seeds));
        }
        catch (Exception cause) when (cause is ArgumentException or InvalidOperationException)
        {
            throw new BadInputException(pathology.Name, $"cannot be told from {healthy.Name}: {cause.Message}", cause);
        }
    }

    /// <summary>Of all images.</summary>
    public DetectionScores All => _ranking.Scores;

    /// <summary>Seeds of the bootstraps.</summary>
    public IReadOnlyList<uint> Seeds { get; }

    /// <summary>Of the images that each bootstrap drew.</summary>
    public Bootstraps Bootstraps { get; }

    /// <summary>False and true positive rate over the thresholds.</summary>
    public RocCurve Roc => _ranking.RocCurve();

    /// <summary>Recall and precision over the thresholds.</summary>
    public PrecisionRecallCurve PrecisionRecall => _ranking.PrecisionRecallCurve();

    // In the precision of the original's.
    private static float[] Scores(EvaluatedSet set) => [.. set.Images.Select(image => (float)image.Score)];
}
