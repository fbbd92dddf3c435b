using System.ComponentModel.DataAnnotations;
using Residua.Numerics;

namespace Residua.Papers.SsimEnsemble.Scoring;

/// <summary>How reconstructions are scored; the defaults are the original code's, but for <see cref="ConfusionLists"/>.</summary>
public sealed record ScoringSettings : IValidatableObject
{
    /// <summary>
    /// Scores to compute: l1, ssim-&lt;sigma&gt;, ensemble. Default none named: l1, each sigma alone, and the ensemble.
    /// </summary>
    public IReadOnlyList<string> Scores { get; init; } = [];

    /// <summary>Sigmas of the ensemble's windows in voxels. Default 0.3 to 1.7 in steps of 0.2, as published.</summary>
    public IReadOnlyList<double> Sigmas { get; init; } = StructuralSimilarity.PublishedSigmas;

    /// <summary>
    /// How similarities are computed. Default in float32 as the original, bit for bit; double is about eight times as fast.
    /// </summary>
    public SsimArithmetic Arithmetic { get; init; } = SsimArithmetic.SinglePrecision;

    /// <summary>What is done to the maps. Default all.</summary>
    public PostProcessing PostProcessing { get; init; } = PostProcessing.All;

    /// <summary>Erosion before median, as the code does it, or after, as the paper says. Default erosion first.</summary>
    public PostProcessingOrder Order { get; init; }

    /// <summary>
    /// The mask is eroded once for so many voxels of axis 1 (rounded down); smaller volumes are not eroded. Default 25: three
    /// times for 96 voxels.
    /// </summary>
    [Range(1, 1000)]
    public int VoxelsPerErosion { get; init; } = 25;

    /// <summary>
    /// Components of up to so many voxels are removed; at most 25, below which none encloses a hole. Default 7.
    /// </summary>
    [Range(0, 25)]
    public int SmallComponent { get; init; } = 7;

    /// <summary>What the lists of true and false positives and negatives, and the specificity, hold. Default corrected.</summary>
    public ConfusionLists ConfusionLists { get; init; }

    /// <summary>What <c>FPRPerVol</c> holds. Default the false discovery rate, as the original.</summary>
    public FprMeaning FprMeaning { get; init; }

    /// <summary>Which slices the quantities per slice are about. Default sagittal, as the original.</summary>
    public SliceAxis SliceAxis { get; init; }

    /// <summary>The scores that are to be computed.</summary>
    internal IReadOnlyList<AnomalyScore> AnomalyScores() =>
        Scores.Count == 0 ? AnomalyScore.All(Sigmas) : [.. Scores.Select(name => AnomalyScore.Parse(name)!)];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Sigmas.Count == 0 || Sigmas.Any(sigma => !(sigma > 0 && double.IsFinite(sigma))))
        {
            yield return new("must be one number above 0, or more of them", [nameof(Sigmas)]);
        }

        if (Sigmas.Distinct().Count() != Sigmas.Count)
        {
            yield return new("has a sigma twice", [nameof(Sigmas)]);
        }

        foreach (var name in Scores.Where(name => AnomalyScore.Parse(name) is null))
        {
            yield return new($"'{name}' is no score; there are l1, ssim-<sigma> and ensemble", [nameof(Scores)]);
        }
    }
}

/// <summary>Which of two stages comes first.</summary>
public enum PostProcessingOrder
{
    /// <summary>As in the original code.</summary>
    ErosionFirst,

    /// <summary>As the sister paper describes it.</summary>
    MedianFirst,
}

/// <summary>What is stored under the names of the confusion matrix.</summary>
public enum ConfusionLists
{
    /// <summary>What the names say.</summary>
    Corrected,

    /// <summary>As the original: TP, FP, TN and FN hold TN, FN, FP and TP, and the specificity is FP / (FP + FN).</summary>
    Original,
}

/// <summary>What is stored as the false positive rate.</summary>
public enum FprMeaning
{
    /// <summary>FP / (FP + TP), as the original.</summary>
    FalseDiscoveryRate,

    /// <summary>FP / (FP + TN).</summary>
    FalsePositiveRate,
}

/// <summary>An axis along which slices are counted.</summary>
public enum SliceAxis
{
    /// <summary>Axis 0, as the original, although the model reconstructs axial slices.</summary>
    Sagittal,

    /// <summary>Axis 2.</summary>
    Axial,
}
